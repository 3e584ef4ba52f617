package io.portero.config;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.portero.key.InstallationKeys;
import io.portero.key.KeyRing;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Notices that another node has taken a master key into use that this one does not hold: it would call right passwords and codes wrong,
/// links and sessions gone, and waiting messages unreadable. So it answers nothing ([MasterKeyFilter]) and begins no work, until it is started
/// with the key, or the key is given up. A node that would go on making things with a key that was given up does as much harm to the
/// others, and stops likewise.
@Component
class KeyWatch extends EverySecond {

  private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

  private final InstallationKeys installation;
  private final KeyRing here;
  private final Scheduler scheduler;
  private volatile Trouble trouble = Trouble.NONE;

  /// @param missing what others use and is not here, @param givenUp what this node makes with and nobody asks for any more
  private record Trouble(List<String> missing, List<String> givenUp) {

    static final Trouble NONE = new Trouble(List.of(), List.of());

    static Trouble of(List<String> known, KeyRing here) {
      List<String> missing = known.stream().filter(id -> !here.ids().contains(id)).toList();
      // where no key is asked for at all there is none that another node would have instead
      boolean givenUp = !known.isEmpty() && !known.contains(here.id());
      return new Trouble(missing, givenUp ? List.of(here.id()) : List.of());
    }
  }

  KeyWatch(InstallationKeys installation, KeyRing here, Scheduler scheduler) {
    super("key-watch");
    this.installation = installation;
    this.here = here;
    this.scheduler = scheduler;
  }

  boolean allIsWell() {
    return trouble.equals(Trouble.NONE);
  }

  /// A database that is gone says nothing about keys: what was known stays.
  @Override
  synchronized void look() {
    try {
      note(Trouble.of(installation.known(), here));
    } catch (RuntimeException e) {
      LOG.debug("The keys could not be asked for: {}", e.getClass().getSimpleName());
    }
  }

  private void note(Trouble now) {
    if (now.equals(trouble)) {
      return;
    }
    trouble = now;
    if (allIsWell()) {
      LOG.info("No master key is missing any more: this node answers again");
      scheduler.resume();
      return;
    }
    if (!now.missing().isEmpty()) {
      LOG.error(
          "Another node uses the master key {}, and this one holds {} only. Without it right passwords would be called wrong, so it answers nothing: give it that key, and start it again",
          String.join(", ", now.missing()),
          String.join(", ", here.ids()));
    }
    if (!now.givenUp().isEmpty()) {
      LOG.error(
          "The master key {} was given up (keys forget), and this node makes everything with it, which the others could not read. So it answers nothing: put the key that is in use first, and start it again",
          String.join(", ", now.givenUp()));
    }
    scheduler.pause();
  }
}
