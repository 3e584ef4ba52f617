package io.portero.database;

import io.portero.shared.Refusal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// What the process tests fork: takes a data folder, says so, and holds it until the process ends.
final class DatabaseHolder {

  private DatabaseHolder() {}

  public static void main(String[] args) throws InterruptedException {
    try {
      var open = OpenDatabase.embedded(DataFolder.at(Path.of(args[0])), "start --port 1234");
      Runtime.getRuntime().addShutdownHook(new Thread(open::close));
      open.database();
      System.out.println("ready");
      new CountDownLatch(1).await();
    } catch (Refusal refusal) {
      System.out.println(refusal.in(Locale.of(args[1])));
      System.exit(Refusal.EXIT_CODE);
    }
  }
}
