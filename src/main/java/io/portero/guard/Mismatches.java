package io.portero.guard;

import io.portero.shared.PortalId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Counts personal data that match nobody (B3), by document: few from one network, more from the subnet around it, which a single
/// customer can have whole, and more from all of them. Right data are not counted and
/// pass, however many wrong ones a stranger has sent, until those of the day are used up, which bounds what can be found out by trying.
/// Documents that are nobody's are counted alike.
@Component
public class Mismatches {

  private final RateLimiter rateLimiter;
  private final Clock clock;
  private final GuardSettings settings;

  Mismatches(RateLimiter rateLimiter, Clock clock, GuardSettings settings) {
    this.rateLimiter = rateLimiter;
    this.clock = clock;
    this.settings = settings;
  }

  /// A comparison that was counted.
  ///
  /// @param untilCompared how long to wait before anything is compared; zero to compare now
  /// @param ifWrong how long to wait if the data are wrong; zero to be told so
  public record Counted(
      String document, String network, String subnet, Duration untilCompared, Duration ifWrong) {}

  /// Counts before the comparison, so that those of the same moment cannot share one; the caller must commit whatever comes of it.
  public Counted begin(PortalId portal, String document, String network, String subnet) {
    String who = portal + "/" + document;
    String near = who + "/" + network;
    String ofSubnet = who + "/" + subnet;
    Duration spent = wait(Limit.MISMATCHES_NETWORK, near);
    if (spent.isPositive()) {
      return new Counted(
          who, near, ofSubnet, spent, spent); // or one network would use up what all share
    }
    Duration spentBySubnet = wait(Limit.MISMATCHES_SUBNET, ofSubnet);
    if (spentBySubnet.isPositive()) {
      rateLimiter.giveBack(Limit.MISMATCHES_NETWORK, near);
      return new Counted(who, near, ofSubnet, spentBySubnet, spentBySubnet);
    }
    return new Counted(
        who,
        near,
        ofSubnet,
        wait(Limit.MISMATCHES, who),
        wait(Limit.MISMATCHES_NETWORK_HOUR, near));
  }

  /// The data were right.
  public void right(Counted counted) {
    rateLimiter.giveBack(Limit.MISMATCHES, counted.document());
    rateLimiter.giveBack(Limit.MISMATCHES_NETWORK, counted.network());
    rateLimiter.giveBack(Limit.MISMATCHES_SUBNET, counted.subnet());
    rateLimiter.giveBack(Limit.MISMATCHES_NETWORK_HOUR, counted.network());
  }

  /// How long until this limit begins again; zero if it is not used up.
  private Duration wait(Limit limit, String key) {
    RateLimiter.Use use = rateLimiter.use(limit, key, limit.most());
    return use.number() <= limit.most() || settings.limitsAreOff()
        ? Duration.ZERO
        : Duration.between(clock.instant(), use.ends());
  }
}
