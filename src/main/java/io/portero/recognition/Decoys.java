package io.portero.recognition;

import io.portero.picture.Picture;
import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.PortalId;
import io.portero.shared.Typed;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Images and phrases for users who do not exist (B13): by keyed hash, so that they stay the same for the same user
/// on every node and after every start, and nobody without the key can compute them.
final class Decoys {

  private static final int TRIES = 8;

  private final Hmac hmac;
  private final DecoyPhrases phrases = DecoyPhrases.load();
  private final Map<String, Long> images = new LinkedHashMap<>();

  Decoys(Keys keys, List<Picture> pictures) {
    this.hmac = new Hmac(keys.first(), KeyPurpose.RECOGNITION_DECOY);
    for (Picture picture : pictures) {
      images.put(picture.id(), firstLong(hmac.of("image", picture.id())));
    }
  }

  Recognition of(PortalId portal, String typedUser) {
    String user = normal(typedUser);
    long seed = firstLong(hmac.of("user", portal.value(), user));
    return new Recognition(image(seed), phrase(portal, user));
  }

  /// The image that scores highest for this user (rendezvous hashing). An image added to the catalogue takes over
  /// its own few users and nobody else's: an index into the list would change every decoy at an upgrade, and so tell
  /// decoys from what people chose.
  private String image(long seed) {
    String best = "";
    long highest = Long.MIN_VALUE;
    for (var image : images.entrySet()) {
      long score = mix(seed ^ image.getValue());
      if (best.isEmpty() || score > highest) {
        highest = score;
        best = image.getKey();
      }
    }
    return best;
  }

  /// No real phrase contains its user ([PhrasePolicy]), so neither does a decoy.
  private String phrase(PortalId portal, String user) {
    String phrase = "";
    for (int attempt = 0; attempt < TRIES; attempt++) {
      byte[] digest = hmac.of("phrase", portal.value(), user, Integer.toString(attempt));
      phrase = phrases.at(new BigInteger(1, digest));
      if (!PhrasePolicy.names(phrase, user)) {
        break;
      }
    }
    return phrase;
  }

  /// As people mean it: `Ana`, ` ana` and `ANA` are one user.
  private static String normal(String user) {
    return Typed.normal(user, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  private static long firstLong(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong();
  }

  /// The finalizer of MurmurHash3: every bit of the input changes half of the output's.
  private static long mix(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
