@NullMarked
package io.portero.captcha;

import org.jspecify.annotations.NullMarked;
