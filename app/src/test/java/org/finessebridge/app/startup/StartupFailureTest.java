package org.finessebridge.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import org.finessebridge.app.notification.NotificationMode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class StartupFailureTest {

    @Test
    void isToldInOneLine() {
        FailureAnalysis analysis = new FailureAnalysis("It is\n  broken.", "Mend it.", new IllegalStateException());

        assertThat(FailureInOneLine.line(analysis)).isEqualTo("It is broken. Mend it.");
    }

    @Test
    void namesTheSettingOfATakenPort() {
        RestPortFailureAnalyzer analyzer = new RestPortFailureAnalyzer(new MockEnvironment());

        FailureAnalysis https = analyzer.analyze(new IllegalStateException(new PortInUseException(8445)));
        FailureAnalysis http = analyzer.analyze(new PortInUseException(8080));

        assertThat(https).isNotNull();
        assertThat(https.getAction()).contains("server.port");
        assertThat(http).isNotNull();
        assertThat(http.getAction()).contains("finesse.http.port");
        assertThat(analyzer.analyze(new IllegalStateException("other"))).isNull();
    }

    @Test
    void beginsWithACapitalUnlessItIsTheNameOfASetting() {
        assertThat(FailureInOneLine.line(new FailureAnalysis("the port is taken.", null, new IllegalStateException())))
                .isEqualTo("The port is taken.");
        assertThat(FailureInOneLine.line(new FailureAnalysis("server.port is 'x'.", null, new IllegalStateException())))
                .isEqualTo("server.port is 'x'.");
    }

    @Test
    void tellsWhatASettingCanBe() {
        assertThat(SettingValue.choices(NotificationMode.class)).isEqualTo("it can be embedded or external");
        assertThat(SettingValue.choices(boolean.class)).isEqualTo("it can be true or false");
        assertThat(SettingValue.choices(int.class)).isEqualTo("it has to be a whole number");
        assertThat(SettingValue.choices(Duration.class)).contains("5s");
        assertThat(SettingValue.choices(DataSize.class)).contains("64KB");
    }

    @Test
    void tellsInWordsWhatTheSystemRefused() {
        assertThat(IoFailure.ofPort(new IOException("bind(..) failed with error(-98)")))
                .isEqualTo("another program uses it");
        assertThat(IoFailure.ofPort(new IOException("x", new BindException("Address already in use"))))
                .isEqualTo("another program uses it");
        assertThat(IoFailure.ofPort(new IOException("bind(..) failed with error(-99): Cannot assign")))
                .isEqualTo("this machine does not have the address");
        assertThat(IoFailure.ofPort(new BindException("Permission denied"))).contains("below 1024");
        assertThat(IoFailure.ofPort(new UnresolvedAddressException())).contains("unknown");
        assertThat(IoFailure.ofFile(new FileAlreadyExistsException("/data")))
                .isEqualTo("/data is a file, not a directory");
        assertThat(IoFailure.ofFile(new AccessDeniedException("/data"))).isEqualTo("this user may not: /data");
        assertThat(IoFailure.ofFile(new FileSystemException("/data", null, "Read-only file system")))
                .isEqualTo("/data: Read-only file system");
    }

    @Test
    void helpAndVersionArePrintedInsteadOfAStart() {
        assertThat(printed("--help")).contains("Usage:", "--finesse.fqdn", "--help=settings");
        assertThat(printed("--help=settings")).contains("finesse.notification.bosh.wait");
        assertThat(printed("--version")).startsWith("Finesse Bridge ");
        assertThat(printed("--server.port=1")).isEmpty();
    }

    private static String printed(String argument) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean answered =
                StartupHelp.answers(new String[] {argument}, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(answered).isEqualTo(out.size() > 0);
        return out.toString(StandardCharsets.UTF_8);
    }
}
