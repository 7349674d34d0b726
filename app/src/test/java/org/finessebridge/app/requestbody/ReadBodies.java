package org.finessebridge.app.requestbody;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/** Every body that a controller of the product reads, found by the controllers' methods. */
final class ReadBodies {

    /**
     * A body.
     *
     * @param type of the object
     * @param root the name of its root element
     * @param most bytes
     */
    record ReadBody(Class<?> type, String root, int most) {}

    private ReadBodies() {}

    /** All, in the same order always. */
    static List<ReadBody> all() {
        ClassPathScanningCandidateComponentProvider controllers =
                new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Set<ReadBody> bodies = new LinkedHashSet<>();
        controllers.findCandidateComponents("org.finessebridge.app").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .forEach(controller -> add(controller, bodies));
        return bodies.stream()
                .sorted(Comparator.comparing((ReadBody body) -> body.type().getName())
                        .thenComparing(ReadBody::root))
                .toList();
    }

    private static void add(Class<?> controller, Set<ReadBody> bodies) {
        for (Method method : controller.getDeclaredMethods()) {
            for (Parameter parameter : method.getParameters()) {
                if (parameter.getType() == Body.class
                        && parameter.getParameterizedType() instanceof ParameterizedType body
                        && body.getActualTypeArguments()[0] instanceof Class<?> type) {
                    RootElement root = parameter.getAnnotation(RootElement.class);
                    MostBytes most = parameter.getAnnotation(MostBytes.class);
                    bodies.add(new ReadBody(
                            type,
                            root == null
                                    ? Objects.requireNonNull(type.getAnnotation(JsonRootName.class))
                                            .value()
                                    : root.value(),
                            most == null ? 64 * 1024 : most.value()));
                }
            }
        }
    }
}
