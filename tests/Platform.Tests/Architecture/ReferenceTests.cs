namespace Platform.Tests.Architecture;

/// <summary>References point one way: Host, modules, Contracts, Kernel; never up and never across.</summary>
public sealed class ReferenceTests
{
    private const string Kernel = "Platform.Kernel", KernelContracts = "Platform.Kernel.Contracts", Portal = "Platform.Portal";

    [Fact]
    public void A_module_refers_to_kernel_portal_and_contracts_only()
    {
        var modules = Code.Projects().Where(p => p.IsModule).ToList();
        modules.Count.ShouldBe(Code.Catalog.All.Count);
        foreach (var module in modules)
            module.References.Where(r => r is not (Kernel or Portal) && !r.EndsWith(".Contracts", StringComparison.Ordinal) && r != module.Name + ".Engine").ShouldBeEmpty(module.Name);
    }

    [Fact]
    public void An_engine_refers_to_nothing()
    {
        var engines = Code.Projects().Where(p => p.IsEngine).ToList();
        engines.ShouldNotBeEmpty();
        engines.ShouldAllBe(p => p.References.Count == 0 && p.Packages.Count == 0);
    }

    [Fact]
    public void Built_modules_do_not_know_each_other_either()
    {
        var modules = Code.Catalog.Assemblies.Select(a => a.GetName().Name!).ToList();
        foreach (var assembly in Code.Assemblies.Where(a => a.GetName().Name != "Platform.Host"))
            assembly.GetReferencedAssemblies().Select(r => r.Name!).Intersect(modules).ShouldBeEmpty(assembly.GetName().Name);
    }

    [Fact]
    public void Contracts_refer_to_the_kernels_contracts_only()
    {
        var contracts = Code.Projects().Where(p => p.IsContracts && p.Name != KernelContracts).ToList();
        contracts.ShouldNotBeEmpty();
        contracts.ShouldAllBe(p => p.References.SequenceEqual(new[] { KernelContracts }));
        contracts.ShouldAllBe(p => p.Packages.Count == 0);
    }

    [Fact]
    public void The_kernel_knows_nobody_above_it()
    {
        var projects = Code.Projects().ToDictionary(p => p.Name);
        projects[KernelContracts].References.ShouldBeEmpty();
        projects[Kernel].References.ShouldBe([KernelContracts]);
        projects[Portal].References.Except([Kernel, KernelContracts]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_stands_in_the_solution() // one that does not is built for debugging, whatever was asked for
    {
        var solution = File.ReadAllText(Path.Combine(Code.Root, "Platform.sln"));
        Code.Projects().Select(p => p.Name).Where(n => !solution.Contains($"\\{n}.csproj\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_host_takes_every_module_by_one_glob() =>
        Code.Projects().Single(p => p.Name == "Platform.Host").References.Where(r => r.StartsWith("Platform.", StringComparison.Ordinal)).ShouldBe(["Platform.*"]);

    [Fact]
    public void Only_the_kernels_contracts_name_the_mediator() =>
        Code.Projects().Where(p => p.Packages.Contains("MediatR")).Select(p => p.Name).ShouldBe([KernelContracts]);

    [Fact]
    public void Modules_ask_each_other_in_no_circle()
    {
        var asks = Code.Projects().Where(p => p.IsModule).ToDictionary(
            p => p.Name, p => p.References.Where(r => r.EndsWith(".Contracts", StringComparison.Ordinal) && r != KernelContracts && r != p.Name + ".Contracts")
                .Select(r => r[..^".Contracts".Length]).ToList());
        // Taking away, again and again, those who ask nobody that is left must leave nobody.
        while (asks.Count > 0)
        {
            var free = asks.Where(a => !a.Value.Any(asks.ContainsKey)).Select(a => a.Key).ToList();
            free.ShouldNotBeEmpty("a circle: " + string.Join(", ", asks.Keys));
            foreach (var name in free) asks.Remove(name);
        }
    }
}
