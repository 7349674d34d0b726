package org.finessebridge.app.requestbody;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ObjectBody;
import org.finessebridge.app.requestbody.ReadBodies.ReadBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Hostile bodies, for every resource of REST: the first byte says for which and whether it is JSON, the rest is the
 * body. Whatever comes is read and passes the rules of its object, or is refused with an error of the API. In the usual
 * build the seeds alone are tried; the profile {@code fuzz} mutates them.
 */
class BodyFuzzTest {

    private static final List<ReadBody> BODIES = ReadBodies.all();

    private static final Path PAYLOADS = Path.of("src/test/resources/payloads");

    /** Files of phone books, which are no bodies of objects. */
    private static final int FORM = BODIES.size();

    private static final int CSV = BODIES.size() + 1;
    private static final int KINDS = BODIES.size() + 2;

    static Stream<byte[]> seeds() throws IOException {
        try (Stream<Path> files = Files.walk(PAYLOADS)) {
            List<byte[]> seeds = files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted(Comparator.comparing(Path::toString))
                    .flatMap(BodyFuzzTest::seedsOf)
                    .toList();
            return Stream.concat(seeds.stream(), hostile());
        }
    }

    /** A payload for the bodies whose root element it has. */
    private static Stream<byte[]> seedsOf(Path file) {
        try {
            String document = Files.readString(file);
            return IntStream.range(0, BODIES.size())
                    .filter(kind -> document.startsWith("<" + BODIES.get(kind).root() + ">"))
                    .mapToObj(kind -> input(kind, false, document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<byte[]> hostile() {
        return Stream.concat(
                IntStream.range(0, BODIES.size()).boxed().flatMap(kind -> {
                    String root = BODIES.get(kind).root();
                    return Stream.of(
                            input(kind, false, ""),
                            input(kind, false, "<" + root + "/>"),
                            input(kind, false, "<" + root + "> text </" + root + ">"),
                            input(kind, false, "<" + root + "><a><b/></a><a/></" + root + ">"),
                            input(kind, false, "<!DOCTYPE a [<!ENTITY b 'c'>]><" + root + ">&b;</" + root + ">"),
                            input(kind, true, "{}"),
                            input(kind, true, "null"),
                            input(kind, true, "[]"),
                            input(kind, true, "{\"name\":{},\"uri\":[1],\"label\":1e400,\"code\":\"\\ud800\"}"));
                }),
                Stream.of(
                        input(CSV, false, """
                                "First Name","Phone Number"
                                "=1","5"
                                """),
                        input(CSV, false, "\"Phone Number"),
                        input(FORM, false, """
                                --b
                                Content-Disposition: form-data; name="datafile"; filename="a"

                                Phone Number
                                1

                                --b--
                                """.replace("\n", "\r\n")),
                        input(FORM, false, "--b--")));
    }

    private static byte[] input(int kind, boolean json, String body) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(2 * kind + (json ? 1 : 0));
        input.writeBytes(body.getBytes(StandardCharsets.UTF_8));
        return input.toByteArray();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void takesOrRefuses(byte[] input) throws Exception {
        assertThat(BODIES).hasSizeGreaterThan(10);
        if (input.length == 0) {
            return;
        }
        int choice = Byte.toUnsignedInt(input[0]) % (2 * KINDS);
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        try {
            if (choice / 2 == FORM) {
                call("UploadedFile", "ofForm", content, "multipart/form-data; boundary=b");
            } else if (choice / 2 == CSV) {
                call("ContactCsv", "read", (Object) content);
            } else {
                follow(read(BODIES.get(choice / 2), choice % 2 == 1, content));
            }
        } catch (FinesseApiException refused) {
            assertThat(refused.type().status()).isBetween(400, 499);
        }
    }

    private static Object read(ReadBody body, boolean json, byte[] content) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/finesse/api/Any");
        request.setContentType(json ? "application/json" : "application/xml");
        request.setContent(content);
        return new Body<>(request, body.root(), body.type(), body.most(), BodyListener.UNHEARD).read();
    }

    /** Everything that the object's rules say of it. */
    private static void follow(Object body) throws Exception {
        for (Method method : body.getClass().getDeclaredMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()) {
                method.setAccessible(true);
                Object[] arguments = Arrays.stream(method.getParameterTypes())
                        .map(BodyFuzzTest::any)
                        .toArray();
                if (Arrays.stream(arguments).allMatch(argument -> argument != None.NONE)) {
                    invoke(method, body, arguments);
                }
            }
        }
        if (body instanceof ObjectBody<?> object) {
            changeWhatItMakes(object);
        }
    }

    private static <T> void changeWhatItMakes(ObjectBody<T> body) {
        T made = body.create();
        assertThat(body.changesSomething())
                .as("what makes an object changes one")
                .isTrue();
        assertThat(body.applyTo(made)).as("the same again").isEqualTo(made);
    }

    private enum None {
        NONE
    }

    private static Object any(Class<?> type) {
        if (type == long.class) {
            return 1L;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == String.class) {
            return "/finesse/api/ReasonCode/";
        }
        return type == LongPredicate.class ? (LongPredicate) id -> id % 2 == 0 : None.NONE;
    }

    private static void call(String type, String method, Object... arguments) throws Exception {
        Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        Method found = Class.forName("org.finessebridge.app.phonebook." + type).getDeclaredMethod(method, types);
        found.setAccessible(true);
        invoke(found, null, arguments);
    }

    private static void invoke(Method method, @Nullable Object on, Object... arguments) throws Exception {
        try {
            method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof FinesseApiException refused) {
                assertThat(refused.type().status()).isLessThan(500);
            } else {
                throw e;
            }
        }
    }
}
