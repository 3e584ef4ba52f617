package io.portero.account;

import io.portero.csv.CsvRow;
import io.portero.csv.SomeCsv;
import io.portero.fuzz.Expect;
import io.portero.support.SomePortal;

/// Any bytes as a file of accounts: each line is an account with a way in that PostgreSQL can hold, or is told.
public final class AccountsFileFuzz {

  private static final AccountLine LINE =
      new AccountLine(SomePortal.named("firm"), hash -> hash.startsWith("$"));

  private AccountsFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    SomeCsv.read(data, AccountLine.REQUIRED, AccountLine.OPTIONAL, AccountsFileFuzz::line);
  }

  private static void line(CsvRow row) {
    AccountLine.Reading read = LINE.read(row);
    Expect.that((read.values() == null) == !read.flaws().isEmpty(), "values, or flaws");
    if (read.values() != null) {
      Expect.that(!read.values().logins().isEmpty(), "there is a way in");
      Expect.that(Expect.isReadable(read.values().account().name()), "the name can be kept");
      Expect.that(Expect.isReadable(read.values().account().userName()), "the user can be kept");
    }
  }
}
