package io.portero.web;

import io.portero.shared.Sha256;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Addresses of static files with a version made from their contents, so that browsers may keep them for ever.
public final class Assets {

  private static final Map<String, String> URLS = new ConcurrentHashMap<>();

  private Assets() {}

  /// `/css/portero.css` → `/assets/3f2a…/css/portero.css`. All files share one version, so that relative imports
  /// between scripts stay inside it.
  public static String url(String path) {
    return URLS.computeIfAbsent(path, p -> "/assets/" + VERSION + p);
  }

  static final String VERSION = version();

  private static String version() {
    try {
      MessageDigest sha = Sha256.digest();
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
      Arrays.sort(files, Comparator.comparing(Resource::getFilename));
      for (Resource file : files) {
        sha.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (IOException e) {
      throw new IllegalStateException("the static files cannot be read", e);
    }
  }
}
