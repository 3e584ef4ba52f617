/// `./portero attack …`: what someone would try who wants to learn or to guess, for an operator to try on their own
/// installation. Speaks to a running server by HTTP alone, as anybody could; imports the portal files to know its pages.
@NullMarked
package io.portero.cli.attack;

import org.jspecify.annotations.NullMarked;
