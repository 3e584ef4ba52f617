-- What the registry says is where a member is reached; accounts that were made before a correction had the older contact.
update account a set email = m.email, mobile = m.mobile
from member m where m.id = a.member and (a.email, a.mobile) is distinct from (m.email, m.mobile);
