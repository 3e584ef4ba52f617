@NullMarked
package io.portero.web;

import org.jspecify.annotations.NullMarked;
