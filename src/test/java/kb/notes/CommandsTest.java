package kb.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kb.model.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a command, where it ends and what it is for.
class CommandsTest {
  @Test
  void aShellFenceIsCutIntoCommands() {
    Note note =
        Read.note(
            """
            Some members disagree. Ask each of them:

            ```sh
            etcdctl endpoint status \\
              --cluster -w table
            # only the leader
            etcdctl move-leader 8e9e05c52164694d

            for node in a b; do
              ssh "$node" uptime
            done
            cat <<EOF > /etc/conf
            key = value

            EOF
            kubectl get pods -A |
              grep -v Running
            ```
            """);
    assertEquals(
        List.of(
            "4 etcdctl endpoint status \\\n  --cluster -w table <- Ask each of them",
            "7 etcdctl move-leader 8e9e05c52164694d <- only the leader",
            "9 for node in a b; do\n  ssh \"$node\" uptime\ndone <- Ask each of them",
            "12 cat <<EOF > /etc/conf\nkey = value\n\nEOF <- Ask each of them",
            "16 kubectl get pods -A |\n  grep -v Running <- Ask each of them"),
        Read.shownCommands(note));
  }

  @Test
  void aCommandByItselfIsNoSentenceAboutItself() {
    Note note =
        Read.note(
            """
            - `kubectl get events -A`
            - Who holds the lock: `fuser -v /run/kb.lock`
            """);
    assertEquals(
        List.of(
            "1 kubectl get events -A <- ",
            "2 fuser -v /run/kb.lock <- Who holds the lock: fuser -v /run/kb.lock"),
        Read.shownCommands(note));
  }

  @Test
  void whereThereArePromptsTheRestIsOutput() {
    Note note =
        Read.note(
            """
            1. Look at the table

               ```console
               $ conntrack -S
               cpu=0 found=1 drop=12
               root@node-1:~# sysctl net.netfilter.nf_conntrack_max
               net.netfilter.nf_conntrack_max = 262144
               # conntrack -L
               ```
            """);
    assertEquals(
        List.of(
            "4 conntrack -S <- Look at the table",
            "6 sysctl net.netfilter.nf_conntrack_max <- Look at the table",
            "8 conntrack -L <- Look at the table"),
        Read.shownCommands(note));
  }

  @Test
  void aFenceWithoutALanguageHoldsCommandsOnlyWhereTheyArePlain() {
    Note note =
        Read.note(
            """
            # Top

            ```
            apiVersion: v1
            kind: Pod
            ```

            ```
            kubectl describe node worker-1
            ```

            ```go
            cat -n file
            ```
            """);
    assertEquals(List.of("9 kubectl describe node worker-1 <- "), Read.shownCommands(note));
  }

  @Test
  void aCodeSpanThatIsACommandIsOneWithItsSentence() {
    Note note =
        Read.lines(
            "It hangs. Run `dmesg -T | tail` and look for OOM. Then `kubectl` is fine, `a b` too.");
    assertEquals(
        List.of("1 dmesg -T | tail <- Run dmesg -T | tail and look for OOM."),
        Read.shownCommands(note));
  }

  @Test
  void whereCommandsAreFencedACodeSpanIsNone() {
    Note note =
        Read.lines(
            "Not `kill -9 $PID`, but:", "", "```sh", "systemctl stop etcd", "```", "Then `df -i`.");
    assertEquals(
        List.of("4 systemctl stop etcd <- Not kill -9 $PID, but"), Read.shownCommands(note));
  }

  @Test
  void aStepSaysItsPurposeFirst() {
    Note note =
        Read.lines(
            "2. Compact what is old. Watchers list again.",
            "",
            "```sh",
            "etcdctl compaction 5",
            "```",
            "",
            "3. One by one.",
            "   The leader last:",
            "",
            "```sh",
            "etcdctl defrag",
            "```");
    assertEquals(
        List.of(
            "4 etcdctl compaction 5 <- Compact what is old.",
            "11 etcdctl defrag <- The leader last"),
        Read.shownCommands(note));
  }

  @Test
  void itemsAndWholeLinesInBackTicksAreCommands() {
    Note note =
        Read.lines("- sudo systemctl restart docker", "* `docker ps -a`", "$ kubectl top nodes");
    assertEquals(
        List.of(
            "1 sudo systemctl restart docker <- ", "2 docker ps -a <- ", "3 kubectl top nodes <- "),
        Read.shownCommands(note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kubectl get pods -A",
        "git status",
        "PACKER_LOG=1 packer build -debug",
        "sudo -E apt-get install foo",
        "sudo reboot",
        "./configure --prefix=/usr",
        "ping 10.0.0.1",
        "curl https://example.com/health",
        "journalctl -u kubelet | grep 'the node is'",
        "echo \"this is the end\" > /dev/null",
        "tcpdump -i any 'port 53'",
        "docker image prune",
        "nomad run job.nomad",
        "ip route get 1.1.1.1",
        "find . -name '*.go'",
        "cat /proc/swaps && free"
      })
  void commands(String line) {
    assertTrue(Commands.isCommand(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker just delegates some commands to the linux stack",
        "make sure to check -n first",
        "git is a version control system / tool",
        "top 10 questions",
        "less often used/likely: hard real-time control",
        "minikube tutorial https://video.example/watch?v=1",
        "uptime       |  downtime       | requirement",
        "kubernetes in 5 minutes",
        "find out more, see a/b",
        "kubectl",
        "docker",
        "systemd",
        "$ 5 per month",
        "consul features",
        "sort of /tmp like.",
        "key=value",
        "/etc/cron.d",
        "https://example.com/a",
        "# just a comment",
        "| kubectl | get |",
        ""
      })
  void sentences(String line) {
    assertFalse(Commands.isCommand(line));
  }
}
