package io.portero.credential;

/// One line of the live checklist (A7, A8).
///
/// @param code what the page's script checks: `length:6`, `upper:1`, `lower:2`, `digit:1`, `special:1`, `pin:4`,
///     `common`
/// @param key of its text, such as `policy.length`, with the placeholder `{n}`
/// @param n how many; 0 where there is nothing to count
public record ChecklistRule(String code, String key, int n) {}
