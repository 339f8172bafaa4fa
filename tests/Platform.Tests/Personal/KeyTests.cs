using Platform.Kernel;
using Platform.Kernel.Personal;

namespace Platform.Tests.Personal;

public sealed class KeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("platform-keys").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Old_versions_still_open_and_the_newest_seals()
    {
        var (one, two, find) = (PersonalGround.NewKey(), PersonalGround.NewKey(), PersonalGround.NewKey());
        var before = PersonalGround.Services(("SealKeys:1", one), ("FindKey", find));
        var after = PersonalGround.Services(("SealKeys:1", one), ("SealKeys:2", two), ("FindKey", find));
        var old = before.Vault().Seal(PersonalKind.Phone, "13800001234", PersonalGround.Here);
        var file = before.Blobs().Seal(new byte[] { 1, 2, 3 }, Guid.Empty);

        after.Vault().Open(old, PersonalGround.Here).ShouldBe("13800001234");
        after.Blobs().Open(file, Guid.Empty).ShouldBe([1, 2, 3]);
        after.Vault().Hash(PersonalKind.Phone, "13800001234").ShouldBe(old.Hash);
        var young = after.Vault().Seal(PersonalKind.Phone, "13800001234", PersonalGround.Here);
        Should.Throw<SealBrokenException>(() => before.Vault().Open(young, PersonalGround.Here)).Message.ShouldContain("第 2 版");
    }

    [Fact]
    public void Production_without_keys_does_not_start()
    {
        Should.Throw<CannotStartException>(() => PersonalGround.Services()).Message.ShouldContain("Personal__KeyFolder");
        Should.Throw<CannotStartException>(() => PersonalGround.Services(("KeyFolder", folder)));
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SealKeys:1", "c2hvcnQ=")]
    [InlineData("SealKeys:0", "")]
    [InlineData("SealKeys:one", "")]
    public void Malformed_keys_are_named(string setting, string key) => Should.Throw<CannotStartException>(() =>
        PersonalGround.Services((setting, key.Length > 0 ? key : PersonalGround.NewKey()), ("FindKey", PersonalGround.NewKey())));

    [Fact]
    public void Development_makes_keys_once_and_keeps_them()
    {
        var first = KeyRing.Load(new PersonalOptions { KeyFolder = folder }, mayCreate: true);
        var made = Directory.GetFiles(folder).ToDictionary(f => f, File.ReadAllText);
        made.Count.ShouldBe(2);
        first.Newest.ShouldBe((ushort)1);
        KeyFolder.Rotate(folder).ShouldBe((ushort)2);
        KeyRing.Load(new PersonalOptions { KeyFolder = folder }, mayCreate: true).Newest.ShouldBe((ushort)2);
        foreach (var (file, text) in made)
            File.ReadAllText(file).ShouldBe(text);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(made.Keys.First()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Half_a_key_folder_is_damage_and_not_a_first_run()
    {
        KeyRing.Load(new PersonalOptions { KeyFolder = folder }, mayCreate: true);
        File.Delete(Path.Combine(folder, "find.key"));
        Should.Throw<CannotStartException>(() => KeyRing.Load(new PersonalOptions { KeyFolder = folder }, mayCreate: true));
    }
}
