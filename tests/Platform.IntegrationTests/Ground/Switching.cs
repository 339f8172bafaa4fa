using Platform.Kernel.Modules;

namespace Platform.IntegrationTests.Ground;

/// <summary>Turns modules off and on as the operator does, with those that need them.</summary>
internal static class Switching
{
    /// <summary>Turns a module off, or to read-only, after those that need it.</summary>
    public static async Task Off(this TestHouse house, string word, int areaId, SwitchState state = SwitchState.Off)
    {
        foreach (var needing in house.Modules.All.Where(m => m.Requires.Contains(word))) await house.Off(needing.Word, areaId, state);
        await house.Turn(word, areaId, state);
    }

    /// <summary>Turns a module on, and then those that need it.</summary>
    public static async Task On(this TestHouse house, string word, int areaId)
    {
        await house.Turn(word, areaId, SwitchState.On);
        foreach (var needing in house.Modules.All.Where(m => m.Requires.Contains(word))) await house.On(needing.Word, areaId);
    }

    private static Task Turn(this TestHouse house, string word, int areaId, SwitchState state) =>
        house.Send(People.CityOperator, new SwitchModule(areaId, word, state, "测试"));
}
