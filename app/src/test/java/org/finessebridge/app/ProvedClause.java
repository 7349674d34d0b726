package org.finessebridge.app;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.finessebridge.spec.Spec;

/**
 * What a {@link Spec} says, read from the source: tests of other modules are on no classpath of this one.
 *
 * @param test the class's simple name, and the method's behind a dot unless the whole class proves it
 */
record ProvedClause(String document, String section, String says, String test) {

    /** Of all test sources of the repository. */
    static List<ProvedClause> all() throws IOException {
        List<File> files = JavaSource.all().stream()
                .filter(source -> source.isTest() && source.text().contains("@" + Spec.class.getSimpleName() + "("))
                .map(source -> JavaSource.ROOT.resolve(source.path()).toFile())
                .toList();
        List<ProvedClause> clauses = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask parser = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromFiles(files));
            for (CompilationUnitTree unit : parser.parse()) {
                new Reader(clauses).scan(unit, "");
            }
        }
        return clauses;
    }

    private static final class Reader extends TreeScanner<Void, String> {

        private final List<ProvedClause> clauses;

        Reader(List<ProvedClause> clauses) {
            this.clauses = clauses;
        }

        @Override
        @SuppressWarnings("NullAway") // what a scan answers is of no use
        public Void visitClass(ClassTree type, String outer) {
            take(type.getModifiers(), type.getSimpleName().toString());
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        @SuppressWarnings("NullAway")
        public Void visitMethod(MethodTree method, String type) {
            take(method.getModifiers(), type + "." + method.getName());
            return super.visitMethod(method, type);
        }

        private void take(ModifiersTree modifiers, String test) {
            for (AnnotationTree annotation : modifiers.getAnnotations()) {
                if (annotation.getAnnotationType().toString().equals(Spec.class.getSimpleName())) {
                    Map<String, String> said = annotation.getArguments().stream()
                            .map(AssignmentTree.class::cast)
                            .collect(Collectors.toMap(
                                    member -> member.getVariable().toString(),
                                    member -> (String) ((LiteralTree) member.getExpression()).getValue()));
                    clauses.add(new ProvedClause(
                            said.getOrDefault("document", ""),
                            said.getOrDefault("section", ""),
                            said.getOrDefault("says", ""),
                            test));
                }
            }
        }
    }
}
