package io.portero.captcha;

/// Who asks and answers: the random value of a cookie, by which the same browser is known again.
public record BrowserBinding(String id) {}
