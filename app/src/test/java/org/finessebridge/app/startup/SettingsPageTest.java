package org.finessebridge.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** docs/settings.md has every setting with its default and its values, and none that does not exist. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("../docs/settings.md");

    /** A line of a table of the page. */
    private record Row(String name, String byDefault, String values, String meaning) {

        static Row of(String line) {
            String[] cells = line.split("(?<!\\\\)\\|", -1);
            return new Row(cells[1].strip().replace("`", ""), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }
    }

    @Test
    void everySettingIsThereWithItsDefaultAndItsValues() throws IOException {
        Map<String, Row> rows = rows(name -> name.startsWith("finesse."));

        assertThat(ProductSettings.find().all()).allSatisfy(setting -> {
            String expected = "| `%s` | %s | %s | ... |".formatted(setting.name(), byDefault(setting), values(setting));
            Row row = rows.get(setting.name());
            assertThat(row).as("a line as %s", expected).isNotNull();
            assertThat(row.values()).as("the values of %s", expected).isEqualTo(values(setting));
            if (setting.byDefault() == null || setting.byDefault().isEmpty()) {
                assertThat(row.byDefault())
                        .as("the default of %s, in words", expected)
                        .doesNotStartWith("`");
            } else {
                assertThat(row.byDefault()).as("the default of %s", expected).isEqualTo(byDefault(setting));
            }
        });
    }

    @Test
    void everySettingThatIsThereExists() throws IOException {
        List<String> product = ProductSettings.find().names();
        FrameworkSettings framework = FrameworkSettings.read();

        assertThat(rows(name -> true).values()).isNotEmpty().allSatisfy(row -> {
            assertThat(product.contains(row.name()) || framework.knows(ConfigurationPropertyName.of(row.name())))
                    .as("whether %s exists", row.name())
                    .isTrue();
            assertThat(row.meaning()).as("the meaning of %s", row.name()).isNotEmpty();
        });
    }

    private static Map<String, Row> rows(Predicate<String> wanted) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(Row::of)
                .filter(row -> wanted.test(row.name()))
                .collect(Collectors.toMap(Row::name, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static String byDefault(Setting setting) {
        String value = setting.byDefault();
        return value == null || value.isEmpty() ? "..." : "`" + value + "`";
    }

    /** What it can be, from its type and the annotations that bound it. */
    private static String values(Setting setting) {
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(setting.type());
        if (type == Duration.class) {
            return "time" + timeBounds(setting);
        }
        if (Number.class.isAssignableFrom(type)) {
            return "number"
                    + bounds(
                            of(setting, Min.class, min -> Long.toString(min.value())),
                            of(setting, Max.class, max -> Long.toString(max.value())));
        }
        if (type == Boolean.class) {
            return "`true`, `false`";
        }
        if (type == DataSize.class) {
            return "size";
        }
        if (type.isEnum()) {
            return SettingValue.choices(type)
                            .replace("it can be ", "`")
                            .replace(" or ", ", ")
                            .replace(", ", "`, `")
                    + "`";
        }
        if (type == Path.class) {
            return "file";
        }
        if (type == InetAddress.class) {
            return "address";
        }
        if (setting.isMany()) {
            return "list";
        }
        Size size = setting.declared().getAnnotation(Size.class);
        boolean isNotEmpty = setting.declared().isAnnotationPresent(NotEmpty.class);
        return size == null
                ? isNotEmpty ? "text, not empty" : "text"
                : "text of %d to %d characters".formatted(size.min(), size.max());
    }

    private static String timeBounds(Setting setting) {
        return bounds(
                of(
                        setting,
                        DurationMin.class,
                        min -> written(Duration.ofDays(min.days())
                                .plusHours(min.hours())
                                .plusMinutes(min.minutes())
                                .plusSeconds(min.seconds())
                                .plusMillis(min.millis()))),
                of(
                        setting,
                        DurationMax.class,
                        max -> written(Duration.ofDays(max.days())
                                .plusHours(max.hours())
                                .plusMinutes(max.minutes())
                                .plusSeconds(max.seconds())
                                .plusMillis(max.millis()))));
    }

    private static String bounds(@Nullable String least, @Nullable String most) {
        if (least == null && most == null) {
            return "";
        }
        return most == null ? ", at least " + least : ", " + (least == null ? "" : least + " ") + "to " + most;
    }

    private static <A extends Annotation> @Nullable String of(
            Setting setting, Class<A> type, Function<A, String> words) {
        A annotation = setting.declared().getAnnotation(type);
        return annotation == null ? null : words.apply(annotation);
    }

    private static String written(Duration time) {
        if (time.toMillis() % 1000 != 0) {
            return time.toMillis() + "ms";
        }
        long seconds = time.toSeconds();
        return seconds > 0 && seconds % 86_400 == 0
                ? seconds / 86_400 + "d"
                : seconds > 0 && seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds + "s";
    }
}
