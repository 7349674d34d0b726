package org.finessebridge.app.startup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Refuses names that are no settings before anything is started: a typo must not pass in silence.
 * On the command line every name has to be known; in files and system properties those that begin
 * as known ones do, since others may be for somebody else. Variables of the environment are only
 * warned about, because other programs may have some that begin alike.
 */
final class SettingNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(SettingNames.class);

    private static final String PRODUCT = "finesse";
    private static final Set<String> FRAMEWORK = Set.of("server", "spring", "management", "logging");
    private static final Pattern BARE_NUMBER = Pattern.compile("[+-]?\\d+");

    /** What the product itself brings, which a test has checked. */
    private static final String BUNDLED = "class path resource [application.yml]";

    private static final String VARIABLE = "FINESSE_";

    /** Read by the scripts of app/bin and docs/tour. */
    private static final Set<String> OTHER_VARIABLES = Set.of(
            "FINESSE_URL",
            "FINESSE_NEW_PASSWORD_FILE",
            "FINESSE_ADMINISTRATOR",
            "FINESSE_CACERT",
            "FINESSE_PASSWORD_FILE",
            "FINESSE_TRAINING");

    private static final String ACTION = "Start it with --help to see the settings.";

    private static final int LONGEST_NAME = 200;

    private final ProductSettings product;
    private final FrameworkSettings framework;

    /** Knows all settings of the class path. */
    SettingNames() {
        this(ProductSettings.find(), FrameworkSettings.read());
    }

    SettingNames(ProductSettings product, FrameworkSettings framework) {
        this.product = product;
        this.framework = framework;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
        for (String warning : unknownVariables(context.getEnvironment())) {
            LOG.warn("{}", warning);
        }
    }

    /**
     * Checks the names.
     *
     * @throws StartupException if one is unknown
     */
    void check(ConfigurableEnvironment environment) {
        List<String> unknown = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof CommandLinePropertySource<?> commandLine) {
                refuseStrayArguments(commandLine);
            }
            if (source instanceof EnumerablePropertySource<?> properties && isChecked(source)) {
                for (String name : properties.getPropertyNames()) {
                    if (isUnknown(name, source) && !isEmptySection(name, properties)) {
                        unknown.add(name);
                    } else {
                        refuseBareTime(name, properties.getProperty(name));
                    }
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new StartupException(
                    unknown.stream().distinct().map(this::describe).collect(Collectors.joining(" ")), ACTION);
        }
        // Of variables nothing else is checked: others' programs have theirs there too.
        framework.times().forEach(name -> refuseBareTime(name, environment.getProperty(name)));
        RestPort.check(environment.getProperty("server.port", "0"));
    }

    private static boolean isChecked(PropertySource<?> source) {
        return !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                && !source.getName().contains(BUNDLED);
    }

    private void refuseStrayArguments(CommandLinePropertySource<?> commandLine) {
        String stray = commandLine.getProperty(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME);
        if (stray == null || stray.isEmpty()) {
            return;
        }
        // What stands behind a sign of equality, or behind a name without one, may be a secret.
        String first = stray.split(",", 2)[0].split("=", 2)[0];
        Optional<String> near = nearest(first.replaceFirst("^-+", ""));
        Optional<String> before = Arrays.stream(commandLine.getPropertyNames())
                .filter(name -> "".equals(commandLine.getProperty(name)))
                .findFirst();
        if (near.isEmpty() && before.isPresent()) {
            throw new StartupException(
                    "--" + before.get() + " has no value, and an argument stands without a name.",
                    "Settings are written as --name=value, without a space. " + ACTION);
        }
        throw new StartupException(
                "The argument '" + first + "' is no setting.",
                near.map(name -> "Settings begin with two dashes: --" + name + "=....")
                        .orElse("Settings are written as --name=value. " + ACTION));
    }

    private boolean isUnknown(String name, PropertySource<?> source) {
        ConfigurationPropertyName adapted = adapt(name);
        String first = adapted.isEmpty() ? "" : adapted.getElement(0, ConfigurationPropertyName.Form.UNIFORM);
        if (first.equals(PRODUCT)) {
            return !product.knows(adapted);
        }
        if (source instanceof CommandLinePropertySource<?>) {
            return !framework.knows(adapted);
        }
        boolean isFlagOfTheJvm = source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
                && first.equals("spring"); // Spring's own flags are in no metadata
        return isOfOperator(source) && FRAMEWORK.contains(first) && !isFlagOfTheJvm && !framework.knows(adapted);
    }

    /** In YAML: a group all of whose lines are comments. */
    private boolean isEmptySection(String name, EnumerablePropertySource<?> source) {
        return "".equals(String.valueOf(source.getProperty(name))) && isGroup(adapt(name));
    }

    private boolean isGroup(ConfigurationPropertyName name) {
        return Stream.concat(product.names().stream(), framework.names().stream())
                .map(ConfigurationPropertyName::of)
                .anyMatch(name::isAncestorOf);
    }

    private static boolean isOfOperator(PropertySource<?> source) {
        return source.getName().startsWith("Config resource")
                || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
                || source.getName().equals("spring.application.json");
    }

    /** Spring Boot takes it for milliseconds at some settings and for seconds at others. */
    private void refuseBareTime(String name, @Nullable Object value) {
        if (value != null && BARE_NUMBER.matcher(value.toString()).matches() && framework.isTime(adapt(name))) {
            throw new StartupException(
                    name + " is '" + value + "', a time without its unit.",
                    "Write " + value + "s for seconds or " + value + "ms for milliseconds.");
        }
    }

    private static ConfigurationPropertyName adapt(String name) {
        return ConfigurationPropertyName.adapt(name, '.');
    }

    private String describe(String name) {
        return "There is no setting '"
                + (name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...") + "'."
                + nearest(name).map(near -> " Did you mean " + near + "?").orElse("");
    }

    /** Also of what it is a part of: {@code loging.level.root} is near {@code logging.level}. */
    private Optional<String> nearest(String name) {
        Collection<String> names = new TreeSet<>(product.names());
        names.addAll(framework.names());
        Optional<String> near = NearestName.of(name, names);
        int dot = name.lastIndexOf('.');
        return near.isPresent() || dot < 0 ? near : nearest(name.substring(0, dot));
    }

    /** What to say of each variable {@code FINESSE_*} that sets nothing. */
    List<String> unknownVariables(ConfigurableEnvironment environment) {
        Set<String> known = new TreeSet<>();
        Set<String> many = new TreeSet<>();
        product.names().forEach(name -> known.addAll(spellings(name)));
        for (Setting setting : product.all()) {
            for (String spelling : spellings(setting.name())) {
                if (setting.isMany()) {
                    many.add(spelling);
                }
            }
        }
        return environment.getSystemEnvironment().keySet().stream()
                .filter(name -> name.startsWith(VARIABLE) && !OTHER_VARIABLES.contains(name))
                .filter(name -> !known.contains(name)
                        && many.stream().noneMatch(list -> name.matches(Pattern.quote(list) + "_\\d+_?")))
                .sorted()
                .map(name -> "The environment has " + name + ", which is no setting and does nothing."
                        + NearestName.of(name, known)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse(""))
                .toList();
    }

    /** As Spring Boot reads them: {@code FINESSE_DATADIR}, and {@code FINESSE_DATA_DIR} too. */
    static List<String> spellings(String name) {
        String dotless = name.replace('.', '_').toUpperCase(Locale.ROOT);
        return List.of(dotless.replace("-", ""), dotless.replace('-', '_'));
    }
}
