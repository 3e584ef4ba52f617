package io.portero.web;

import io.portero.picture.Pictures;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The security pictures, the same for every portal and person.
@RestController
class PictureController {

  private final Pictures pictures;

  PictureController(Pictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping("/pictures/{id}.svg")
  ResponseEntity<byte[]> picture(@PathVariable("id") String id) {
    if (pictures.find(id).isEmpty()) {
      throw new NotFound();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
        .contentType(MediaType.valueOf("image/svg+xml;charset=utf-8"))
        .body(pictures.svg(id));
  }
}
