/// Who can sign in: what an account is found by, its status, its sessions, its known devices. Owns the tables `account`,
/// `account_login`, `account_session` and `known_device`.
@ApplicationModule(allowedDependencies = {"csv", "portal", "shared"})
@NullMarked
package io.portero.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
