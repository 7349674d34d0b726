package org.finessebridge.app.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationNotFoundException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.logging.LogLevel;
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
    void movesNobodysCursor() {
        FailureAnalysis analysis =
                new FailureAnalysis("'\u001b[2J\u009b31m' is no setting", "Mend it.", new IllegalStateException());

        assertThat(FailureInOneLine.line(analysis)).isEqualTo("'\\u001B[2J\\u009B31m' is no setting. Mend it.");
    }

    @Test
    void aFileOfSettingsThatIsNotThereIsNoDefect() {
        FailureAnalysis analysis = new OtherFailureAnalyzer()
                .analyze(new ConfigDataLocationNotFoundException(ConfigDataLocation.of("/nope.yml")));

        assertThat(analysis).isNotInstanceOf(UnforeseenFailure.class);
        assertThat(FailureInOneLine.line(analysis)).contains("/nope.yml", "spring.config");
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

    private record Cti(@Nullable Duration requestTimeout, boolean preferSideA) {}

    @ParameterizedTest
    @ValueSource(strings = {"finesse.cti.request-timeout", "finesse.cti.prefer-side-a"})
    void aSettingWithoutAValueIsCalledEmpty(String name) {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of(name, "")));

        BindException failure = catchThrowableOfType(
                BindException.class,
                () -> binder.bind(
                        "finesse.cti", Bindable.of(Cti.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT)));

        assertThat(FailureInOneLine.line(new SettingFailureAnalyzer().analyze(failure, failure)))
                .startsWith(name + " is empty; give it a value");
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
        assertThat(SettingValue.choices(LogLevel.class))
                .startsWith("it can be trace, debug, ")
                .endsWith(" or off");
        assertThat(SettingValue.choices(boolean.class)).isEqualTo("it can be true or false");
        assertThat(SettingValue.choices(int.class)).isEqualTo("it has to be a whole number");
        assertThat(SettingValue.choices(Duration.class)).contains("5s");
        assertThat(SettingValue.choices(DataSize.class)).contains("64KB");
    }

    @Test
    void tellsInWordsWhatTheSystemRefused() {
        assertThat(IoFailure.ofPort(new IOException("bind(..) failed with error(-98)")))
                .isEqualTo("another program uses it");
        assertThat(IoFailure.ofPort(new IOException("x", new java.net.BindException("Address already in use"))))
                .isEqualTo("another program uses it");
        assertThat(IoFailure.ofPort(new IOException("bind(..) failed with error(-99): Cannot assign")))
                .isEqualTo("this machine does not have the address");
        assertThat(IoFailure.ofPort(new java.net.BindException("Permission denied")))
                .contains("below 1024");
        assertThat(IoFailure.ofPort(new UnresolvedAddressException())).contains("unknown");
        assertThat(IoFailure.ofFile(new FileAlreadyExistsException("/data")))
                .isEqualTo("/data is a file, not a directory");
        assertThat(IoFailure.ofFile(new AccessDeniedException("/data"))).isEqualTo("this user may not: /data");
        assertThat(IoFailure.ofFile(new FileSystemException("/data", null, "Read-only file system")))
                .isEqualTo("/data: Read-only file system");
    }

    @Test
    void helpAndVersionArePrintedInsteadOfAStart() {
        assertThat(printed("--help")).contains("Usage:", "--finesse.fqdn", "--finesse.demo.traffic", "--help=settings");
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
