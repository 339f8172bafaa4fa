using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Events;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Data;

/// <summary>What every module's context stands on.</summary>
public sealed record DbGround(DbSession Session, Caller Caller, AreaScope Scope, AuditTrail Audit, Outbox Outbox, TimeProvider Clock);
