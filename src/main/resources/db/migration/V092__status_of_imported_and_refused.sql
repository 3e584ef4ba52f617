-- Until now accounts that nobody had invited, and those whose invitation was refused, stood as invited.
update account a set status = 'IMPORTED'
where status = 'INVITED' and not exists (select from audit where account = a.id and what = 'invited');

update account a set status = 'REFUSED'
where status = 'INVITED'
  and (select max(at) from audit where account = a.id and what = 'invitation-refused')
    >= (select max(at) from audit where account = a.id and what = 'invited');
