package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.journey.StepContext;
import io.portero.journey.View.PictureCategory;
import io.portero.journey.View.PictureChoice;
import io.portero.journey.View.Recognise;
import io.portero.picture.Picture;
import io.portero.picture.Pictures;
import io.portero.recognition.Recognition;
import io.portero.recognition.Recognitions;
import io.portero.shared.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Pictures and phrases as pages show them.
@Component
class RecognitionViews {

  private final Recognitions recognitions;
  private final Pictures pictures;

  RecognitionViews(Recognitions recognitions, Pictures pictures) {
    this.recognitions = recognitions;
    this.pictures = pictures;
  }

  /// The person's own, or a decoy that looks like one (B13).
  Recognise shown(StepContext context, String user, Optional<Account> account) {
    return named(
        recognitions.shownFor(context.portal().id(), user, account.map(Account::id).orElse(null)),
        context.language());
  }

  Recognise named(Recognition recognition, Language language) {
    String name = pictures.find(recognition.image()).map(p -> name(p, language)).orElse("");
    return new Recognise(recognition.image(), name, recognition.phrase());
  }

  boolean has(String image) {
    return pictures.find(image).isPresent();
  }

  List<PictureCategory> categories(Language language) {
    return pictures.categories().stream()
        .map(c ->
            new PictureCategory(
                c.id(),
                c.names().getOrDefault(language, c.id()),
                pictures.category(c.id()).stream()
                    .map(p -> new PictureChoice(p.id(), name(p, language)))
                    .toList()))
        .toList();
  }

  private static String name(Picture picture, Language language) {
    return picture.names().getOrDefault(language, picture.id());
  }
}
