using Autofac;
using MediatR;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Audit;
using Platform.Kernel.Modules;

namespace Platform.IntegrationTests.Audit;

/// <summary>What the tests of the audit do with a house.</summary>
internal static class AuditHouse
{
    /// <summary>Checks the audit as the operator's command does.</summary>
    public static Task<AuditReport> Verify(this TestHouse house, int? areaId = null) =>
        house.Itself(People.AllAreas, s => s.Resolve<IMediator>().Send(new VerifyAudit(areaId)));

    /// <summary>Three days of work in our county; the first two have their digests.</summary>
    /// <returns>The numbers that the digests have seen.</returns>
    public static async Task<IReadOnlyList<long>> Work(this TestHouse house)
    {
        await Samples.Put(house, People.Clerk);
        await house.NextDay();
        await house.Switch(10);
        await house.NextDay();
        await house.Switch(5);
        var (digests, _) = await house.Digests.All(default);
        return [.. digests.Where(d => d.AreaId == People.Own).Select(d => d.Last).Order()];
    }

    /// <summary>A day passes, and the house writes its digests.</summary>
    public static async Task NextDay(this TestHouse house)
    {
        house.Wait(TimeSpan.FromDays(1));
        await house.Jobs.RunOnce(default);
    }

    /// <summary>Somebody turns a switch of our county so many times.</summary>
    public static async Task Switch(this TestHouse house, int times)
    {
        for (var time = 0; time < times; time++)
            await house.Send(People.CityOperator, new SwitchModule(People.Own, "proof", time % 2 == 0 ? SwitchState.ReadOnly : SwitchState.On, Guid.NewGuid().ToString()));
    }

    extension(TestHouse house)
    {
        /// <summary>What the house remembers outside the database.</summary>
        public AuditDigests Digests => house.Root.Resolve<AuditDigests>();
    }
}
