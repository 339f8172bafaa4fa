using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Web;

namespace Platform.Tests.Architecture;

/// <summary>One short word per module, the same everywhere: a newcomer greps it.</summary>
public sealed class WordTests
{
    public static TheoryData<string> Words() => [.. Code.Catalog.All.Select(m => m.Word)];

    [Theory]
    [MemberData(nameof(Words))]
    public void The_folder_the_assembly_and_the_schema_bear_the_word(string word)
    {
        word.ShouldMatch("^[a-z]+$");
        var title = char.ToUpperInvariant(word[0]) + word[1..];
        var assembly = Code.Catalog.Of(word)!.GetType().Assembly;
        assembly.GetName().Name.ShouldBe("Platform." + title);
        Code.Projects().Single(p => p.Name == "Platform." + title).Folder.ShouldBe($"src/Modules/{title}/Platform.{title}");
        Factories(assembly).ShouldAllBe(f => f.Schema == word);
        assembly.GetTypes().Where(t => t.Namespace is not null && !t.Namespace.StartsWith("Platform." + title, StringComparison.Ordinal) && !t.Name.Contains('<'))
            .Where(t => t.Namespace!.StartsWith("Platform", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Permissions_scopes_menu_and_pages_bear_the_word(string word)
    {
        var module = Code.Catalog.Of(word)!;
        module.Permissions.ShouldNotBeEmpty();
        module.Permissions.ShouldAllBe(p => p.Name.StartsWith(word + ".", StringComparison.Ordinal));
        module.Permissions.Where(p => p.Scope is not null).ShouldAllBe(p => p.Scope == word + ".read" || p.Scope == word + ".write");
        module.Menu.ShouldAllBe(e => e.Href == "/" + word || e.Href.StartsWith("/" + word + "/", StringComparison.Ordinal));
        var routes = module.GetType().Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).ToList();
        routes.ShouldNotBeEmpty();
        routes.ShouldAllBe(r => r == "/" + word || r.StartsWith("/" + word + "/", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_permission_that_a_page_a_panel_or_an_entry_states_is_declared()
    {
        var stated = Code.Types.Select(t => t.GetCustomAttribute<NeedsAttribute>()?.Name).OfType<string>()
            .Concat(Code.Catalog.All.SelectMany(m => m.Panels.Select(p => p.Permission).Concat(m.Menu.Select(e => e.Permission)))).Distinct().ToList();
        stated.Count.ShouldBeGreaterThan(5);
        stated.Where(s => Code.Catalog.Permission(s) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_states_a_permission_or_that_it_needs_none() =>
        Code.Types.Where(t => t.IsDefined(typeof(RouteAttribute)) && !t.IsDefined(typeof(NeedsAttribute))
            && !t.IsDefined(typeof(Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute))).ShouldBeEmpty();

    [Fact]
    public void Words_of_modules_differ_from_those_of_the_house() =>
        Code.Catalog.All.Select(m => m.Word).Intersect(["platform", "access", "api", "connect", "health", "openapi", "house"]).ShouldBeEmpty();

    private static List<IContextFactory> Factories(Assembly assembly)
    {
        var found = assembly.GetTypes().Where(t => typeof(IContextFactory).IsAssignableFrom(t)).Select(t => (IContextFactory)Activator.CreateInstance(t, nonPublic: true)!).ToList();
        found.ShouldHaveSingleItem("one context per module");
        assembly.GetTypes().Count(t => t.IsSubclassOf(typeof(DbContext))).ShouldBe(1);
        return found;
    }
}
