/** Hosts at which anybody has an address: two customers with one there have nothing in common. */
export const PUBLIC_MAIL_HOSTS: ReadonlySet<string> = new Set(
  [
    ..."gmail.com|googlemail.com|outlook.com|outlook.es|hotmail.com|hotmail.es|hotmail.co.uk|live.com|msn.com".split(
      "|",
    ),
    ..."yahoo.com|yahoo.es|yahoo.com.br|yahoo.com.mx|yahoo.com.ar|yahoo.ro|yahoo.co.uk|ymail.com|aol.com".split("|"),
    ..."icloud.com|me.com|mac.com|proton.me|protonmail.com|pm.me|tutanota.com|fastmail.com|zoho.com|gmx.com".split("|"),
    ..."gmx.de|gmx.net|web.de|t-online.de|freenet.de|orange.fr|wanadoo.fr|free.fr|laposte.net|libero.it".split("|"),
    ..."uol.com.br|bol.com.br|terra.com.br|ig.com.br|globo.com|globomail.com|terra.es|telefonica.net|ono.com".split(
      "|",
    ),
    ..."mail.ru|bk.ru|inbox.ru|list.ru|internet.ru|yandex.ru|yandex.com|ya.ru|rambler.ru|ukr.net|i.ua".split("|"),
    ..."k.ro|rdslink.ro|clicknet.ro|home.ro|prodigy.net.mx|comcast.net|verizon.net|att.net|btinternet.com".split("|"),
    ..."qq.com|163.com|126.com|naver.com|example.com|example.org|example.net|test.com".split("|"),
  ].filter(Boolean),
);
