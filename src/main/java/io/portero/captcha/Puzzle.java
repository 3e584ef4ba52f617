package io.portero.captcha;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Nine things in random order, of which three to five meet a criterion: 336 possible answers. Made anew from its
/// seed whenever it is needed, so that nothing is kept while the person thinks.
///
/// @param things in the order in which they are shown, @param right indexes of those that meet the criterion
record Puzzle<T>(List<T> things, Set<Integer> right) {

  static final int SIZE = 9;
  private static final int FEWEST = 3;
  private static final int MOST = 5;

  static <T> Puzzle<T> draw(Random random, List<T> fitting, List<T> others) {
    int count = FEWEST + random.nextInt(MOST - FEWEST + 1);
    List<T> chosen = some(random, fitting, count);
    List<T> things = new ArrayList<>(chosen);
    things.addAll(some(random, others, SIZE - count));
    Collections.shuffle(things, random);
    Set<Integer> right = new TreeSet<>();
    for (int i = 0; i < SIZE; i++) {
      if (chosen.contains(things.get(i))) {
        right.add(i);
      }
    }
    return new Puzzle<>(things, right);
  }

  private static <T> List<T> some(Random random, List<T> from, int count) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, count);
  }
}
