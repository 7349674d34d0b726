package org.finessebridge.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.igniterealtime.smack.inttest.Configuration;
import org.igniterealtime.smack.inttest.SmackIntegrationTestFramework;
import org.igniterealtime.smack.inttest.SmackIntegrationTestFramework.TestRunResult;
import org.igniterealtime.smack.inttest.TestResult;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Smack's own integration tests: all that concern what the product serves. docs/xmpp-notes.md tells
 * why the others do not apply.
 */
class SmackIntegrationTestsIT {

    /** The classes of tests that apply. */
    private static final List<String> APPLY =
            List.of(
                    "AdHocCommandIntegrationTest",
                    "ChatTest",
                    "FormTest",
                    "IncomingMessageListenerIntegrationTest",
                    "LoginIntegrationTest",
                    "OutgoingMessageListenerIntegrationTest",
                    "PingIntegrationTest",
                    "PubSubIntegrationTest",
                    "SimpleXmppConnectionIntegrationTest",
                    "VersionIntegrationTest",
                    "WaitForClosingStreamElementTest",
                    "XmppConnectionIntegrationTest");

    private static TestRunResult run() throws Exception {
        // the first account makes nodes, as only finesse may
        Map.of(
                        "service", Product.DOMAIN,
                        "host", Product.ADDRESS,
                        "securityMode", "disabled",
                        "replyTimeout", "20000",
                        "accountOneUsername", "finesse",
                        "accountOnePassword", Product.FINESSE_PASSWORD,
                        "accountTwoUsername", "2002",
                        "accountTwoPassword", "2002",
                        "enabledTests", String.join(",", APPLY),
                        "enabledConnections", "tcp,modular-nocompress")
                .forEach((name, value) -> System.setProperty("sinttest." + name, value));
        System.setProperty("sinttest.accountThreeUsername", "2003");
        System.setProperty("sinttest.accountThreePassword", "2003");
        return new SmackIntegrationTestFramework(Configuration.newConfiguration(new String[0]))
                .run();
    }

    private static Set<String> classes(List<? extends TestResult> results) {
        return results.stream()
                .map(result -> result.concreteTest.getMethod().getDeclaringClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void allThatApplyPass() throws Exception {
        TestRunResult result;
        try (Product product = Product.start()) {
            result = run();
        }
        StringBuilder report = new StringBuilder();
        result.getFailedTests()
                .forEach(
                        test ->
                                report.append(test.concreteTest)
                                        .append(" failed: ")
                                        .append(test.failureReason)
                                        .append('\n'));
        result.getNotPossibleTests()
                .forEach(
                        test ->
                                report.append(test.concreteTest)
                                        .append(" is not possible: ")
                                        .append(test.testNotPossibleException)
                                        .append('\n'));
        result.getImpossibleTestClasses()
                .forEach(
                        (type, why) ->
                                report.append(type)
                                        .append(" is not possible: ")
                                        .append(why)
                                        .append('\n'));

        assertEquals("", report.toString());
        assertEquals(new TreeSet<>(APPLY), classes(result.getSuccessfulTests()));
    }
}
