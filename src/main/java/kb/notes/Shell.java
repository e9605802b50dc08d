package kb.notes;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a command from a sentence, and takes its prompt off.
final class Shell {
  /// `$ `, `user@host:~# `, `[root@node ~]# `; what follows begins like a command, so that a price
  /// is none.
  private static final Pattern PROMPT =
      Pattern.compile(
          "\\s*(?:\\[?[\\w.-]{1,80}@[\\w.-]{1,80}[^#$%>]{0,80}[#$%]|\\$|PS [^>]{0,80}>)["
              + " \\t]+(?=[A-Za-z./_~(\"])");

  /// A longer line is data.
  private static final int LONGEST = 10_000;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

  /// A program by its path.
  private static final Pattern FILE = Pattern.compile("(?:\\.{0,2}|~)/[\\w./+*-]*\\w");

  /// A lone path names a file, unless it is where programs are.
  private static final Pattern RUN_BY_PATH = Pattern.compile("\\./.+|.*/s?bin/.+");

  private static final Pattern ASSIGNED = Pattern.compile("[A-Za-z_]\\w*=\\S*");

  /// What arguments hold and words of a sentence do not.
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "-{1,2}[A-Za-z0-9].*|.*[/=|<>$*@{}\\\\].*|.*[A-Za-z_][.:][A-Za-z_].*"
              + "|\\d+(?:\\.\\d+){3}.*|&&|\\.{1,2}");

  private static final Pattern SENTENCE_END = Pattern.compile("\\w[.?!,;:]$");
  private static final Pattern PAUSE = Pattern.compile("\\S*\\w[,:]");

  /// What is piped into: a table has bars too.
  private static final Pattern PIPED = Pattern.compile("\\s\\|&?\\s+(?:sudo\\s+)?(\\S*)");

  private static final Set<String> FETCHERS = Set.of("curl", "wget");

  private static final Set<String> COMMANDS =
      words(
          """
          ansible ansible-playbook apk apt apt-cache apt-get aptitude arp arping at awk aws az
          base64 bash bpftool bpftrace brctl brew bridge btrfs buildah buildctl bundle bzip2
          calicoctl cargo cat cd ceph chattr chgrp chmod chown chroot cilium cmake composer
          conntrack consul cp crictl crontab cryptsetup ctr curl cut date dd delv df dig dmesg dnf
          docker docker-compose dpkg du ebtables echo egrep env etcdctl etcdutl ethtool exportfs
          export fallocate fdisk file find findmnt fio fish free fsck ftp fuser g++ gcc gcloud gdb
          gem getent gh git gluster go gparted gradle grep gzip hdparm head helm host hostname
          hostnamectl htop id ifconfig influx iostat iotop ip ipcs iperf iperf3 ipset iptables
          ipvsadm istioctl java javac jcmd jmap journalctl jps jq jstack kadm kafka-topics kill
          killall kind kubeadm kubectl kustomize ldconfig ldd less linkerd linuxkit ln locate
          logger logrotate losetup ls lsblk lscpu lsmod lsns lsof lspci lvcreate lvextend lvm lvs
          lxc lxd make md5sum minikube mkdir mkfs mkswap mke2fs modinfo modprobe mongo mongod
          mongosh mount mpstat mtr multipass mv mvn mysql mysqldump nc ncat nerdctl netcat netstat
          nft nginx nice nix nix-env nix-build nix-channel nix-collect-garbage nix-shell nixops
          nixos-rebuild nmap node nomad npm npx nsenter nslookup ntpq numactl omf openssl
          osdmaptool packer parted passwd pecl perf perl pg_dump php pgrep pidstat ping ping6 pip
          pip3 pkill pmap podman postgres promtool protoc ps psql pv pvcreate pvs python python3
          rabbitmqctl rados rbd readelf readlink reboot redis-cli resize2fs resolvectl rg rkt rm
          rmdir rmmod route rpm rsync runc rustc sar scp screen sed seq service set sha256sum
          shutdown skopeo sleep smartctl snap sort source ss ssh ssh-keygen sshd stat strace
          stress su sudo swapoff swapon sync sysctl systemctl systemd-analyze systemd-cgls
          systemd-cgtop systemd-nspawn tail tar tc tcpdump tee telnet terraform time timeout tmux
          top touch tr traceroute tracepath tree tshark tune2fs udevadm ulimit umount uname uniq
          unshare unzip updatedb uptime useradd usermod vagrant vault vgs vgcreate vgextend vi vim
          virsh virt-install vmstat watch wc wget which xargs xfs_growfs xz yarn yum zfs zgrep
          zookeeper-shell zpool zypper
          """);

  /// Verbs that follow a program's name or the thing it is about: `etcdctl member list`.
  private static final Set<String> VERBS =
      words(
          """
          add apply attach autoremove build cherry-pick clone commit compact cordon create
          daemon-reload defrag delete deploy describe destroy diff disable down drain edit enable
          eval exec explain expose export fetch get import info inspect install join kill leave
          list load log login logs ls merge open pause prune ps publish pull purge push rebase
          reload remove rename replace reset restart restore rm rollback rollout run save set show
          start stash status stop switch sync taint tap uncordon uninstall unpause up update
          upgrade use validate version wait
          """);

  /// One of these in a line, outside quotes, and it is a sentence.
  private static final Set<String> PROSE =
      words(
          """
          a an and are as be because been but can could did does every for has have he here how i
          if is it its may might must need of or our she should so some than that the their them
          then there these they this those to too very want was we were what when where which
          while who why will with would you your
          """);

  private Shell() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /// The command behind a prompt.
  static Optional<String> afterPrompt(String line) {
    Matcher prompt = PROMPT.matcher(line);
    return prompt.lookingAt() ? Optional.of(line.substring(prompt.end())) : Optional.empty();
  }

  /// Whether a line, its marks and prompt taken off, is a command and no sentence.
  static boolean isCommand(String text) {
    if (text.length() > LONGEST || !canBegin(text)) {
      return false;
    }
    String[] tokens = tokens(text);
    int program = program(tokens);
    if (program == tokens.length || !isProgram(tokens[program]) || isSentence(text, tokens)) {
      return false;
    }
    String[] arguments = Arrays.copyOfRange(tokens, program + 1, tokens.length);
    boolean asRoot = tokens[0].equals("sudo");
    return asRoot
        || RUN_BY_PATH.matcher(tokens[program]).matches()
        || Arrays.stream(arguments).limit(2).anyMatch(VERBS::contains)
        || Arrays.stream(arguments).anyMatch(word -> isArgument(word, tokens[program]));
  }

  /// Whether the first word can open a command: most lines are told apart by it.
  private static boolean canBegin(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String word = text.substring(0, end);
    return word.indexOf('=') > 0 || isProgram(word);
  }

  /// Whether it is the name of a program and nothing else: a command only beside others.
  static boolean isBareProgram(String text) {
    return COMMANDS.contains(text.strip());
  }

  private static String[] tokens(String text) {
    return QUOTED.matcher(text).replaceAll("=").strip().split("\\s+");
  }

  /// Where the program's name stands: behind assignments, `sudo` and its flags.
  private static int program(String[] tokens) {
    int i = 0;
    while (i < tokens.length && ASSIGNED.matcher(tokens[i]).matches()) {
      i++;
    }
    if (i < tokens.length - 1 && tokens[i].equals("sudo")) {
      i++;
      while (i < tokens.length - 1 && tokens[i].startsWith("-")) {
        i++;
      }
    }
    return i;
  }

  private static boolean isProgram(String word) {
    return COMMANDS.contains(word) || (word.indexOf('/') >= 0 && FILE.matcher(word).matches());
  }

  private static boolean isSentence(String text, String[] tokens) {
    return SENTENCE_END.matcher(text.strip()).find()
        || Arrays.stream(tokens)
            .anyMatch(word -> PROSE.contains(word) || PAUSE.matcher(word).matches())
        || PIPED.matcher(text).results().anyMatch(bar -> !isProgram(bar.group(1)));
  }

  /// An address alone makes no command, but for the programs that fetch one.
  private static boolean isArgument(String word, String program) {
    return ARGUMENT.matcher(word).matches()
        && (!word.contains("://") || FETCHERS.contains(program));
  }
}
