"""Which domains tell no company. Takes nothing, touches nothing."""

PUBLIC_MAIL = frozenset(
    {
        "qq.com",
        "foxmail.com",
        "163.com",
        "126.com",
        "yeah.net",
        "sina.com",
        "sohu.com",
        "139.com",
        "189.cn",
        "aliyun.com",
        "gmail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "msn.com",
        "yahoo.com",
        "icloud.com",
        "gmx.de",
        "gmx.net",
        "web.de",
        "t-online.de",
        "yahoo.co.jp",
        "hinet.net",
    }
)
"""Mail services anyone may have an address at: the domain tells no company there, the whole address does."""
