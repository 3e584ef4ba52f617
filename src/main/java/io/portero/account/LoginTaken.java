package io.portero.account;

/// Another account of the portal is found by the same key, or was made from the same member. The transaction is whole: the
/// caller may go on in it and ask for another name (B10).
public final class LoginTaken extends RuntimeException {

  public LoginTaken() {
    super("a login key of the new account is taken");
  }
}
