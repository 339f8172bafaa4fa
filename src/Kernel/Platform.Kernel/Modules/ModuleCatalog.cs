using System.Reflection;

namespace Platform.Kernel.Modules;

/// <summary>The modules of this house, found by scanning the host's folder for <c>Platform.*.dll</c>.</summary>
public sealed class ModuleCatalog
{
    private readonly Dictionary<Assembly, Module> byAssembly;
    private readonly Dictionary<string, Module> byWord;

    /// <summary>A catalogue of the given modules.</summary>
    /// <exception cref="InvalidOperationException">Two modules share a word, or one requires a module that is absent.</exception>
    public ModuleCatalog(IEnumerable<Module> modules)
    {
        All = [.. modules.OrderBy(m => m.Word, StringComparer.Ordinal)];
        if (All.Select(m => m.Word).Distinct(StringComparer.Ordinal).Count() != All.Count)
            throw new InvalidOperationException("Two modules share a word: " + string.Join(", ", All.Select(m => m.Word)));
        byAssembly = All.ToDictionary(m => m.GetType().Assembly);
        byWord = All.ToDictionary(m => m.Word, StringComparer.Ordinal);
        var absent = All.SelectMany(m => m.Requires).FirstOrDefault(w => !byWord.ContainsKey(w));
        if (absent is not null)
            throw new InvalidOperationException($"A module requires '{absent}', which is not part of this house.");
    }

    /// <summary>All modules by word.</summary>
    public IReadOnlyList<Module> All { get; }

    /// <summary>The modules' assemblies.</summary>
    public IReadOnlyList<Assembly> Assemblies => [.. byAssembly.Keys];

    /// <summary>The module that a type belongs to, from its assembly (the one of its Contracts too); null for host and ground.</summary>
    public Module? Of(Type type)
    {
        if (byAssembly.TryGetValue(type.Assembly, out var module)) return module;
        var name = type.Assembly.GetName().Name!;
        const string contracts = ".Contracts";
        if (!name.EndsWith(contracts, StringComparison.Ordinal)) return null;
        return All.FirstOrDefault(m => m.GetType().Assembly.GetName().Name == name[..^contracts.Length]);
    }

    /// <summary>The module of a word; null where there is none.</summary>
    public Module? Of(string word) => byWord.GetValueOrDefault(word);

    /// <summary>The permission of a name; null where no module declares it.</summary>
    public Permission? Permission(string name) =>
        All.SelectMany(m => m.Permissions).Concat(HousePermissions.All).FirstOrDefault(p => p.Name == name);

    /// <summary>Finds the modules in the assemblies <c>Platform.*.dll</c> beside the host.</summary>
    public static ModuleCatalog Scan()
    {
        var found = Directory.GetFiles(AppContext.BaseDirectory, "Platform.*.dll")
            .Select(f => Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(f))))
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(Module)) && !t.IsAbstract)
            .Select(t => (Module)Activator.CreateInstance(t, nonPublic: true)!)
            .ToList();
        return found.Count > 0 ? new(found) : throw new InvalidOperationException("No module was found beside the host.");
    }
}
