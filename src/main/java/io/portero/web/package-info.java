/// The public pages: one controller for every journey, one template per step, and the person's own page. Turns a
/// request into an answer and an outcome into a page; decides nothing. May touch `journey`, `account`, `guard`, `captcha` and
/// the ground.
@NullMarked
package io.portero.web;

import org.jspecify.annotations.NullMarked;
