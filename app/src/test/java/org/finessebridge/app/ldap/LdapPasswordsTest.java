package org.finessebridge.app.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.finessebridge.app.FakeTicker;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.security.PasswordsUnavailableException;
import org.finessebridge.app.startup.StartupException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Passwords at a real LDAP server, with everything that can go wrong at it. */
class LdapPasswordsTest {

    @TempDir
    Path directory;

    private final FakeTicker time = new FakeTicker();
    private final Map<String, String> settings = new HashMap<>();
    private final List<LdapPasswords> opened = new ArrayList<>();
    private LdapDirectory ldap;

    @BeforeEach
    void start() throws Exception {
        ldap = LdapDirectory.start(directory, "localhost");
        ldap.add("2001", "secret");
        set("url", ldap.ldaps());
        set("tls.trust-store", ldap.certificate().toString());
        set("bind-dn", LdapDirectory.READER);
        set("bind-password", LdapDirectory.READER_PASSWORD);
        set("search-base", LdapDirectory.PEOPLE);
        set("search-filter", "(uid={loginId})");
        set("timeout", "5s");
    }

    @AfterEach
    void stop() {
        closeAll();
        ldap.close();
    }

    private void set(String name, String value) {
        settings.put("finesse.ldap." + name, value);
    }

    /** The test's server does not close a connection with TLS before the client does. */
    private void inTheClear() {
        set("url", ldap.ldap());
        set("start-tls", "false");
    }

    private void closeAll() {
        opened.forEach(LdapPasswords::close);
        opened.clear();
    }

    private LdapPasswords open() {
        LdapSettings bound = new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("finesse.ldap", LdapSettings.class);
        LdapPasswords passwords = (LdapPasswords) new LdapConfiguration().passwordSource(bound, time);
        opened.add(passwords);
        return passwords;
    }

    private static StoredCredential of(LdapPasswords passwords, String loginId) {
        return passwords.of(new DirectoryUser(
                loginId,
                "name-" + loginId,
                "F",
                "L",
                Set.of(Role.AGENT),
                "1",
                List.of(),
                new KnownPassword("not this")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aUserBindsOverTls(boolean startTls) {
        set("url", startTls ? ldap.ldap() : ldap.ldaps());
        LdapPasswords passwords = open();

        assertThat(of(passwords, "2001").matches("secret")).isTrue();
        assertThat(of(passwords, "2001").matches("wrong")).isFalse();
        assertThat(of(passwords, "2001").matches("not this")).isFalse();
        assertThat(of(passwords, "2002").matches("secret")).isFalse();
        int binds = ldap.binds();
        assertThat(passwords.ofNobody("2001").matches("secret"))
                .as("at the server, but no user here")
                .isFalse();
        assertThat(ldap.binds()).as("the same work").isEqualTo(binds + 1);
        assertThat(ldap.bindsOf("2003")).isZero();
        assertThat(passwords.ofNobody("2003").matches("wrong")).isFalse();
        assertThat(ldap.bindsOf("2003")).as("it is not the server's to lock it").isZero();
        assertThat(passwords.allowsScram()).isFalse();
    }

    /** Most servers take a name without a password for nobody, and say yes: RFC 4513, 5.1.2. */
    @Test
    void anEmptyPasswordIsWrongAndNotAsked() {
        assertThat(of(open(), "2001").matches("")).isFalse();
        assertThat(ldap.binds()).isZero();
    }

    @Test
    void aUserDnNeedsNoSearch() {
        settings.keySet().removeIf(name -> name.contains("bind") || name.contains("search"));
        set("user-dn", "uid={loginId}," + LdapDirectory.PEOPLE);
        LdapPasswords passwords = open();

        assertThat(of(passwords, "2001").matches("secret")).isTrue();
        assertThat(of(passwords, "2001").matches("wrong")).isFalse();
        assertThat(of(passwords, "2001").matches("secret")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "2001)(uid=*", "200*", "2001\\2a", "2001\0", "2001,ou=people", "a+uid=2001", " 2001 #"})
    void aNameMeansNothingButItself(String name) throws Exception {
        assertThat(of(open(), name).matches("secret")).isFalse();

        settings.remove("finesse.ldap.search-base");
        set("user-dn", "uid={loginId}," + LdapDirectory.PEOPLE);
        assertThat(of(open(), name).matches("secret")).isFalse();
    }

    @Test
    void whatWasRightIsNotAskedAgainForAWhile() throws Exception {
        LdapPasswords passwords = open();
        for (int i = 0; i < 10; i++) {
            assertThat(of(passwords, "2001").matches("secret")).isTrue();
        }
        assertThat(ldap.binds()).isEqualTo(1);

        ldap.change("2001", "other");
        assertThat(of(passwords, "2001").matches("secret")).isTrue();
        time.advance(Duration.ofMinutes(5));
        assertThat(of(passwords, "2001").matches("secret")).isFalse();
        assertThat(of(passwords, "2001").matches("other")).isTrue();
        ldap.change("2001", "third");
        assertThat(of(passwords, "2001").matches("wrong"))
                .as("forgets what was right")
                .isFalse();
        assertThat(of(passwords, "2001").matches("other")).isFalse();
    }

    @Test
    void groupsSayWhoMaySignInAndWhoConfigures() {
        set("groups.administrators", LdapDirectory.ADMINISTRATORS);
        LdapPasswords passwords = open();

        assertThat(passwords.ofAdministrator("boss").orElseThrow().matches("boss-secret"))
                .isTrue();
        assertThat(passwords.ofAdministrator("boss").orElseThrow().matches("wrong"))
                .isFalse();
        assertThat(passwords.ofAdministrator("2001").orElseThrow().matches("secret"))
                .isFalse();

        set("groups.users", LdapDirectory.ADMINISTRATORS);
        LdapPasswords narrow = open();
        assertThat(of(narrow, "boss").matches("boss-secret")).isTrue();
        assertThat(of(narrow, "2001").matches("secret")).isFalse();
    }

    /** Or whoever guesses at the port would have the server lock people who have nothing to do with it. */
    @Test
    void whoIsNoMemberIsNotBound() throws Exception {
        inTheClear();
        ldap.add("ceo", "ceo-secret");
        set("groups.administrators", LdapDirectory.ADMINISTRATORS);

        assertThat(open().ofAdministrator("ceo").orElseThrow().matches("wrong")).isFalse();

        assertThat(ldap.bindsOf("ceo")).isZero();
        assertThat(ldap.binds()).as("the same work").isEqualTo(1);
    }

    @Test
    void aGroupThatIsNotThereHasNoMembersAndKeepsOthersFromNothing() {
        inTheClear();
        set("groups.administrators", "cn=gone," + LdapDirectory.BASE);
        LdapPasswords passwords = open();

        assertThat(passwords.ofAdministrator("boss").orElseThrow().matches("boss-secret"))
                .isFalse();
        assertThat(of(passwords, "2001").matches("secret")).isTrue();
    }

    @Test
    void whoMayNotReadTheGroupIsNoMemberAndKeepsOthersFromNothing() {
        inTheClear();
        set("groups.administrators", LdapDirectory.ADMINISTRATORS);
        LdapPasswords passwords = open();
        ldap.hideGroup();

        assertThat(passwords.ofAdministrator("boss").orElseThrow().matches("boss-secret"))
                .isFalse();
        assertThat(of(passwords, "2001").matches("secret")).isTrue();
    }

    @Test
    void aServerThatIsAwayIsNoWrongPasswordAndComesBack() throws Exception {
        inTheClear();
        LdapPasswords passwords = open();
        assertThat(of(passwords, "2001").matches("secret")).isTrue();

        ldap.stop();
        assertThat(of(passwords, "2001").matches("secret")).as("is remembered").isTrue();
        assertIsAway(passwords, "wrong");

        ldap.again();
        assertIsAway(passwords, "wrong"); // it is asked again only after a while
        time.advance(Duration.ofSeconds(5));
        assertThat(of(passwords, "2001").matches("wrong")).isFalse();
        assertThat(of(passwords, "2001").matches("secret")).isTrue();
    }

    @Test
    void connectionsThatTheServerHasClosedAreMadeAnew() throws Exception {
        inTheClear();
        LdapPasswords passwords = open();
        assertThat(of(passwords, "2001").matches("secret")).isTrue();

        ldap.stop();
        ldap.again();

        assertThat(of(passwords, "2001").matches("wrong")).isFalse();
    }

    @Test
    void wrongCredentialsOfTheSettingsAreNoWrongPasswordOfTheUser() {
        set("bind-password", "wrong");
        assertIsAway(open(), "secret");
    }

    @Test
    void aSearchBaseThatIsNotThereIsNoWrongPasswordOfTheUser() {
        set("search-base", "ou=elsewhere,dc=example,dc=org");
        assertIsAway(open(), "secret");
    }

    @Test
    void aCertificateOfAnotherHostOrOfNobodyWeTrustIsRefused() throws Exception {
        settings.remove("finesse.ldap.tls.trust-store");
        assertIsAway(open(), "secret");
        try (LdapDirectory other = LdapDirectory.start(directory, "ldap.example.com")) {
            other.add("2001", "secret");
            set("tls.trust-store", other.certificate().toString());
            for (String url : List.of(other.ldaps(), other.ldap())) {
                set("url", url);
                set("tls.verify-host-name", "true");
                assertIsAway(open(), "secret");
                set("tls.verify-host-name", "false");
                assertThat(of(open(), "2001").matches("secret")).isTrue();
            }
            closeAll();
        }
    }

    /** It takes connections, and says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"ldap", "ldaps"})
    void aServerThatSaysNothingTakesNoLongerThanTheTimeout(String scheme) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            set("url", scheme + "://localhost:" + silent.getLocalPort());
            set("timeout", "200ms");
            assertIsAway(open(), "secret");
        }
    }

    @Test
    void theNextServerIsAskedWhereOneIsAway() throws IOException {
        int closed;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = gone.getLocalPort();
        }
        set("url", "ldaps://localhost:" + closed + "," + ldap.ldaps());

        assertThat(of(open(), "2001").matches("secret")).isTrue();
    }

    @Test
    void aSlowServerHoldsUpNobodyWhoIsRemembered() throws Exception {
        ldap.add("2002", "secret");
        inTheClear();
        set("connections", "2");
        set("timeout", "1s");
        LdapPasswords passwords = open();
        assertThat(of(passwords, "2001").matches("secret")).isTrue();

        CountDownLatch open = ldap.hang();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tries.add(() -> of(passwords, "2002").matches("secret"));
            }
            List<Future<Boolean>> results = tries.stream().map(threads::submit).toList();
            assertThat(of(passwords, "2001").matches("secret")).isTrue();
            for (Future<Boolean> result : results) {
                assertThatThrownBy(result::get).hasCauseInstanceOf(PasswordsUnavailableException.class);
            }
        } finally {
            open.countDown();
        }
        assertThat(ldap.binds()).as("one, and the two that were let in").isLessThanOrEqualTo(3 + 2);

        time.advance(Duration.ofSeconds(5));
        assertThat(of(passwords, "2002").matches("secret")).isTrue();
    }

    @Test
    void settingsThatCanNotBeMeantStopTheStart() {
        refuses("url", "http://localhost", "is not the URL of an LDAP server");
        refuses("url", ldap.ldap() + "," + ldap.ldaps(), "ldaps:// and with ldap://");
        refuses("search-filter", "(uid=1)", "names no user");
        refuses("search-filter", "(uid={loginId}", "is no filter");
        refuses("search-base", "elsewhere", "is not a DN");
        refuses("groups.users", "agents", "is not a DN");
        refuses("user-dn", "uid=1," + LdapDirectory.PEOPLE, "names no user");
        refuses("bind-password", "", "has no password");
        refuses("tls.trust-store", "/nowhere.pem", "does not exist");
    }

    private void refuses(String name, String value, String why) {
        Map<String, String> before = new HashMap<>(settings);
        set(name, value);
        assertThatThrownBy(this::open).isInstanceOf(StartupException.class).hasMessageContaining(why);
        settings.clear();
        settings.putAll(before);
    }

    private static void assertIsAway(LdapPasswords passwords, String password) {
        assertThatThrownBy(() -> of(passwords, "2001").matches(password))
                .isInstanceOf(PasswordsUnavailableException.class);
    }
}
