package org.finessebridge.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.finessebridge.fixture.ProductProcess;
import org.igniterealtime.smack.inttest.AbstractSmackIntTest;
import org.igniterealtime.smack.inttest.Configuration;
import org.igniterealtime.smack.inttest.SmackIntegrationTestFramework;
import org.igniterealtime.smack.inttest.SmackIntegrationTestFramework.TestRunResult;
import org.igniterealtime.smack.inttest.TestResult;
import org.igniterealtime.smack.inttest.XmppConnectionManager;
import org.jivesoftware.smack.SmackException.NoResponseException;
import org.jivesoftware.smackx.iqregister.AccountManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Smack's own integration tests: all that concern what the product serves. docs/xmpp-notes.md tells
 * why the others do not apply. Those that are about connections run with each of {@link
 * SmackConnections}.
 */
@Tag("interop")
@ExtendWith(RunningProduct.class)
class SmackIntegrationTestsIT {

    /** The classes of tests that apply. */
    private static final List<String> APPLY = List.of(
            "AdHocCommandIntegrationTest",
            "ChatStateIntegrationTest",
            "ChatTest",
            "FormTest",
            "IncomingMessageListenerIntegrationTest",
            "LoginIntegrationTest",
            "ModularXmppClientToServerConnectionLowLevelIntegrationTest",
            "OutgoingMessageListenerIntegrationTest",
            "PingIntegrationTest",
            "PubSubIntegrationTest",
            "SimpleXmppConnectionIntegrationTest",
            "VersionIntegrationTest",
            "WaitForClosingStreamElementTest",
            "XmppConnectionIntegrationTest");

    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(30);

    private static final Set<String> CONNECTIONS = Set.of("tcp", "modular", "websocket");

    /**
     * Tells of each user that the product would not remove in the end; kept, or it is forgotten.
     */
    private static final Logger CLEAN_UP = Logger.getLogger(XmppConnectionManager.class.getName());

    private static final Logger LOG = Logger.getLogger(SmackIntegrationTestsIT.class.getName());

    private static final Path NOTES = Path.of("../../docs/xmpp-notes.md");

    private static TestRunResult result;

    @BeforeAll
    static void run(ProductProcess product) throws Exception {
        CLEAN_UP.setLevel(Level.SEVERE);
        SmackConnections.install(product);
        AccountManager.sensitiveOperationOverInsecureConnectionDefault(true);
        Map.of(
                        "service",
                        ProductProcess.DOMAIN,
                        "replyTimeout",
                        Long.toString(REPLY_TIMEOUT.toMillis()),
                        "enabledTests",
                        String.join(",", APPLY),
                        "enabledConnections",
                        String.join(",", CONNECTIONS))
                .forEach((name, value) -> System.setProperty("sinttest." + name, value));
        result = runTwiceAtMost(product);
    }

    /**
     * Runs them all. Smack's modular connection over TCP now and then forgets to write: its reactor
     * overwrites the interest in writing that another thread has just set (docs/xmpp-notes.md). Such
     * a connection waits until its time is over, and the whole run ends with it where the framework
     * was about to make its connections; it gets one more chance then. Only a client that was heard
     * to say nothing after {@code <success/>} gets it: a product that sends no features does not.
     */
    private static TestRunResult runTwiceAtMost(ProductProcess product) throws Exception {
        try (Wiretap wiretap = new Wiretap(product)) {
            try {
                return runOnce(product, wiretap);
            } catch (NoResponseException e) {
                if (!String.valueOf(e.getMessage()).contains("stream features after SASL authentication")
                        || !wiretap.heardNothingAfterSuccessFor(REPLY_TIMEOUT.dividedBy(2))) {
                    throw e;
                }
                LOG.log(Level.WARNING, "A modular connection of Smack got stuck; all tests run once more", e);
                return runOnce(product, wiretap);
            }
        }
    }

    private static TestRunResult runOnce(ProductProcess product, Wiretap wiretap) throws Exception {
        try (Registrar registrar = Registrar.start()) {
            Configuration configuration = Configuration.newConfiguration(new String[0]);
            new TestAccounts(product, registrar, wiretap).install(configuration);
            return new SmackIntegrationTestFramework(configuration).run();
        }
    }

    @AfterAll
    static void forget() {
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("sinttest."));
    }

    @Test
    void allThatApplyPass() {
        StringBuilder report = new StringBuilder();
        result.getFailedTests()
                .forEach(test -> report.append(test.concreteTest)
                        .append(" failed: ")
                        .append(test.failureReason)
                        .append('\n'));
        result.getNotPossibleTests()
                .forEach(test -> report.append(test.concreteTest)
                        .append(" is not possible: ")
                        .append(test.testNotPossibleException)
                        .append('\n'));
        result.getImpossibleTestClasses()
                .forEach((type, why) -> report.append(type)
                        .append(" is not possible: ")
                        .append(why)
                        .append('\n'));

        assertThat(report.toString()).isEmpty();
        assertThat(classes(result.getSuccessfulTests())).isEqualTo(new TreeSet<>(APPLY));
    }

    @Test
    void thoseAboutConnectionsRunOnEach() {
        Set<String> connections = result.getSuccessfulTests().stream()
                .flatMap(test -> test.concreteTest.getSubdescriptons().stream())
                .collect(Collectors.toSet());

        assertThat(connections).isEqualTo(CONNECTIONS);
    }

    /** A class that came with a newer Smack, and one that has gone, are both told here. */
    @Test
    void theNotesTellWhyTheOthersDoNotApply() throws Exception {
        Set<String> others = all();
        others.removeAll(APPLY);

        assertThat(inTheNotes()).isEqualTo(others);
    }

    private static Set<String> all() throws Exception {
        Set<String> names = new TreeSet<>();
        URL jar =
                AbstractSmackIntTest.class.getProtectionDomain().getCodeSource().getLocation();
        try (JarFile open = new JarFile(new File(jar.toURI()))) {
            for (JarEntry entry : Collections.list(open.entries())) {
                if (entry.getName().endsWith("Test.class")) {
                    String name = entry.getName().replace(".class", "").replace('/', '.');
                    Class<?> type = Class.forName(name);
                    if (AbstractSmackIntTest.class.isAssignableFrom(type)
                            && !Modifier.isAbstract(type.getModifiers())) {
                        names.add(type.getSimpleName());
                    }
                }
            }
        }
        return names;
    }

    private static Set<String> inTheNotes() throws IOException {
        Pattern name = Pattern.compile("`(\\w+)`");
        try (Stream<String> lines = Files.lines(NOTES)) {
            return lines.dropWhile(Predicate.not("## Smack's integration tests"::equals))
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(0, line.indexOf('|', 1)))
                    .flatMap(cell -> name.matcher(cell).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> classes(Collection<? extends TestResult> results) {
        return results.stream()
                .map(test -> test.concreteTest.getMethod().getDeclaringClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
