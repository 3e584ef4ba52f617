alter table guard_used rename to captcha_used;
