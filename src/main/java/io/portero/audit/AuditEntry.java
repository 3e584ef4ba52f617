package io.portero.audit;

import java.time.Instant;
import java.util.UUID;

/// An event as recorded.
public record AuditEntry(UUID id, Instant at, AuditRecord event) {}
