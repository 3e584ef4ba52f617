package io.portero.guard;

import io.portero.shared.PortalId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/// Counts personal data that match nobody (B3), by document: few from one network, more from the subnet around it, which a single
/// customer can have whole, and more from all of them. Right data are not counted and
/// pass, however many wrong ones a stranger has sent, until those of the day are used up, which bounds what can be found out by trying.
/// Documents that are nobody's are counted alike.
@Service
public class Mismatches {

  public static final int PER_NETWORK = 10;
  public static final Duration HOUR = Duration.ofHours(1);
  public static final int PER_NETWORK_A_DAY = 20;
  public static final int PER_SUBNET_A_DAY = 40;
  public static final int IN_ALL = 100;
  public static final Duration DAY = Duration.ofDays(1);

  private static final String NEAR = "match-member";
  private static final String NEAR_ALL_DAY = "match-member.network";
  private static final String IN_SUBNET = "match-member.subnet";
  private static final String EVERYWHERE = "match-member.all";

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
    Duration spent =
        wait(rateLimiter.use(NEAR_ALL_DAY, near, PER_NETWORK_A_DAY, DAY), PER_NETWORK_A_DAY);
    if (spent.isPositive()) {
      return new Counted(
          who, near, ofSubnet, spent, spent); // or one network would use up what all share
    }
    Duration spentBySubnet =
        wait(rateLimiter.use(IN_SUBNET, ofSubnet, PER_SUBNET_A_DAY, DAY), PER_SUBNET_A_DAY);
    if (spentBySubnet.isPositive()) {
      rateLimiter.giveBack(NEAR_ALL_DAY, near, DAY);
      return new Counted(who, near, ofSubnet, spentBySubnet, spentBySubnet);
    }
    return new Counted(
        who,
        near,
        ofSubnet,
        wait(rateLimiter.use(EVERYWHERE, who, IN_ALL, DAY), IN_ALL),
        wait(rateLimiter.use(NEAR, near, PER_NETWORK, HOUR), PER_NETWORK));
  }

  /// The data were right.
  public void right(Counted counted) {
    rateLimiter.giveBack(EVERYWHERE, counted.document(), DAY);
    rateLimiter.giveBack(NEAR_ALL_DAY, counted.network(), DAY);
    rateLimiter.giveBack(IN_SUBNET, counted.subnet(), DAY);
    rateLimiter.giveBack(NEAR, counted.network(), HOUR);
  }

  private Duration wait(RateLimiter.Use use, int most) {
    return use.number() <= most || settings.limitsAreOff()
        ? Duration.ZERO
        : Duration.between(clock.instant(), use.ends());
  }
}
