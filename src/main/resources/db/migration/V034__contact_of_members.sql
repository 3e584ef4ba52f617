-- What the registry says is where a member is reached; accounts that were made before a correction had the older contact.
-- What is out at that one ends with the epoch, and with V091.
update account a set email = m.email, mobile = m.mobile, epoch = a.epoch + 1
from member m where m.id = a.member and (a.email, a.mobile) is distinct from (m.email, m.mobile);
