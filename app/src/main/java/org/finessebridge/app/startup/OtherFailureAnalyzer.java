package org.finessebridge.app.startup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.config.ConfigDataNotFoundException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.PlaceholderResolutionException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Knows what nobody before it knows; what it does not know either is called a defect. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class OtherFailureAnalyzer implements FailureAnalyzer {

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            switch (t) {
                case MarkedYAMLException yaml -> {
                    return new FailureAnalysis(
                            "A file of settings is no YAML%s: %s.".formatted(place(yaml), yaml.getProblem()),
                            "Correct the application.yml beside the jar or in the working directory.",
                            t);
                }
                case PlaceholderResolutionException placeholder -> {
                    return new FailureAnalysis(
                            "A setting refers to ${%s}, which has no value.".formatted(name(placeholder)),
                            "Give it a value, or write the value itself.",
                            t);
                }
                case NoSuchSslBundleException bundle -> {
                    return new FailureAnalysis(
                            "There is no SSL bundle '" + bundle.getBundleName() + "'.",
                            "Leave server.ssl.bundle alone and set finesse.tls.certificate, or declare the bundle"
                                    + " in spring.ssl.bundle.",
                            t);
                }
                case ConfigDataNotFoundException missing -> {
                    return new FailureAnalysis(
                            "There is no file of settings at " + missing.getReferenceDescription() + ".",
                            "Correct spring.config.location, .additional-location or .import; one that may be missing"
                                    + " begins with optional:.",
                            t);
                }
                default -> {}
            }
        }
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return new UnforeseenFailure(
                "%s: %s".formatted(root.getClass().getSimpleName(), root.getMessage()),
                "This may be a defect: please report it with what follows.",
                failure);
    }

    /** Without the value around it, which may be a secret. */
    private static String name(PlaceholderResolutionException placeholder) {
        Matcher quoted = QUOTED.matcher(String.valueOf(placeholder.getMessage()));
        return quoted.find() ? quoted.group(1) : "...";
    }

    private static String place(MarkedYAMLException yaml) {
        Mark mark = yaml.getProblemMark();
        return mark == null ? "" : " at line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
