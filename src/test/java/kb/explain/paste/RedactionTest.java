package kb.explain.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dial tcp 10.1.2.3:2379: connect: refused | dial tcp <ip-1>:2379: connect: refused",
        "from 10.1.2.3 to 10.1.2.4, 10.1.2.3 again | from <ip-1> to <ip-2>, <ip-1> again",
        "listening on 127.0.0.1:80 and 0.0.0.0:81 | listening on 127.0.0.1:80 and 0.0.0.0:81",
        "ip=192.168.0.1 dst=fe80::1:2:3%eth0 | ip=<ip-1> dst=<ip-2>%eth0",
        "addr [2001:db8:85a3::8a2e:370:7334]:443 | addr [<ip-1>]:443",
        "link 52:54:00:12:34:56 up | link <mac-1> up",
        "at 15:04:05 and 2024-01-02T15:04:05Z | at 15:04:05 and 2024-01-02T15:04:05Z",
        "std::vector and kb::b::c | std::vector and kb::b::c",
        "agent v1.2.3.4, nginx/1.2.3.4, lib-1.2.3.4.so | agent v1.2.3.4, nginx/1.2.3.4,"
            + " lib-1.2.3.4.so",
        "kernel 5.15.0.91-generic 1.2.3.4.5 | kernel 5.15.0.91-generic 1.2.3.4.5",
        "https://10.0.0.1/x 10.96.0.0/12 | https://<ip-1>/x <ip-2>/12",
        "Authorization: Bearer abc.def-123 | Authorization: Bearer <secret-1>",
        "password=hunter2 user=ann | password=<secret-1> user=ann",
        "--db-password hunter2 --port 80 | --db-password <secret-1> --port 80",
        "{\"token\":\"abc\",\"n\":1} | {\"token\":\"<secret-1>\",\"n\":1}",
        "requirepass = hunter2 | requirepass = <secret-1>",
        "AWS_SECRET_ACCESS_KEY=wJalrXUt/bPx | AWS_SECRET_ACCESS_KEY=<secret-1>",
        "key AKIAIOSFODNN7EXAMPLE used | key <secret-1> used",
        "jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc | jwt <secret-1>",
        "amqp://ann:pw@rabbit:5672/v | amqp://<secret-1>@rabbit:5672/v",
        "mail to ann.b@example.org. | mail to <email-1>.",
        "user@host.service and etcd@v3.5.9 | user@host.service and etcd@v3.5.9",
        "invalid token: unexpected end | invalid token: unexpected end",
        "password: swordfish | password: <secret-1>",
        "bad password: hunter2 | bad password: <secret-1>",
        "go.etcd.io/etcd@v3.5.9/raft.go:12 | go.etcd.io/etcd@v3.5.9/raft.go:12",
      })
  void secretsAndAddressesAreMasked(String text, String masked) {
    assertEquals(masked, new Redaction().mask(text));
  }

  @Test
  void privateKeysAreMaskedWhole() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc=\n-----END RSA PRIVATE KEY-----";
    assertEquals("a\n<key-1>\nb", new Redaction().mask("a\n" + key + "\nb"));
    assertEquals("<key-1>", new Redaction().mask("-----BEGIN PRIVATE KEY-----\nMIIE"));
  }

  @Test
  void certificatesArePublic() {
    String text = "-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----";
    assertEquals(text, new Redaction().mask(text));
  }
}
