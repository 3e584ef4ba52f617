/// Who can sign in: what an account is found by, its status, its sessions. Owns the tables `account` and `account_login`, and
/// reads and ends Spring Session's rows; may touch the ground only.
@NullMarked
package io.portero.account;

import org.jspecify.annotations.NullMarked;
