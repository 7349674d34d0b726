package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.finessebridge.app.systeminfo.Deployment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Element;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document says what there is, and all payloads of the tests' files fit it. It is kept as {@code
 * docs/openapi.json}, from which clients are generated; with {@code -Dopenapi.write} that is written anew.
 */
@ExtendWith(SharedServers.class)
class OpenApiIT {

    private static final Path KEPT = Path.of("../docs/openapi.json");
    private static final Path SUMMARIES = Path.of("src/main/resources/openapi/summaries.properties");
    private static final Path PAYLOADS = Path.of("src/test/resources/payloads");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final Pattern REQUEST = Pattern.compile("(create|update|set|assign|.*request)\\b.*");

    /** What operators read of elsewhere, and lists that serve several objects. */
    private static final Pattern WITHOUT_EXAMPLE =
            Pattern.compile("/(Directory|Administrator|ClusterConfig|TeamMessages?)\\b|/Password$|/Team/\\{id}/\\w+s$");

    /** What a real system was seen to send is of several releases, of which newer ones have more members. */
    private static final Set<String> RECORDED = Set.of("user", "team", "dialogs", "systeminfo", "error");

    private static RunningServer server;
    private static DescribedApi api;

    @BeforeAll
    static void read() {
        server = SharedServers.of(Deployment.Type.UCCE);
        api = new DescribedApi(server.rest().get("/finesse/api/openapi.json").body());
    }

    @Test
    void hasEveryRouteAndNoOther() throws IOException {
        Set<String> documented = new TreeSet<>();
        api.document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        Set<String> routes = server.routes();
        routes.removeIf(route -> !route.contains(" /finesse/api/")); // the document is of that API alone
        assertThat(documented).isEqualTo(routes);
        assertThat(Files.readAllLines(SUMMARIES))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .as("the routes that have a summary")
                .extracting(line -> line.substring(0, line.indexOf('=')).strip().replace("\\ ", " "))
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void isTheOneThatIsKept() throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        String document = JsonMapper.shared().writer().with(printer).writeValueAsString(api.document()) + "\n";
        if (System.getProperty("openapi.write") != null) {
            Files.writeString(KEPT, document);
        }
        assertThat(document).as("the API; -Dopenapi.write writes %s", KEPT).isEqualTo(Files.readString(KEPT));
    }

    /** What no schema of OpenAPI is needed for; a parser reads the kept one where a client is generated. */
    @Test
    void isAnOpenApiDocument() {
        JsonNode document = api.document();
        assertThat(document.get("openapi").asString()).startsWith("3.1.");
        assertThat(document.get("info").propertyNames()).contains("title", "version");
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        List<String> ids = document.findValuesAsString("operationId");
        assertThat(ids).doesNotHaveDuplicates();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    assertThat(operation.getValue().get("responses").isEmpty()).isFalse();
                    Set<String> inPath = new TreeSet<>();
                    operation.getValue().path("parameters").forEach(parameter -> {
                        if (parameter.path("in").asString("").equals("path")) {
                            assertThat(parameter.get("required").asBoolean()).isTrue();
                            inPath.add("{" + parameter.get("name").asString() + "}");
                        }
                    });
                    assertThat(inPath)
                            .as(path.getKey())
                            .containsExactlyInAnyOrderElementsOf(
                                    Stream.of(path.getKey().split("/", -1))
                                            .filter(segment -> segment.startsWith("{"))
                                            .toList());
                }));
        JsonNode schemas = document.get("components").get("schemas");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}")
                        .validate(JsonMapper.shared().createObjectNode().set("$defs", schemas)))
                .isEmpty();
    }

    /** A program or its author can make every request by the document alone. */
    @Test
    void saysWhatRequestsNeed() {
        JsonNode schemas = api.document().at("/components/schemas");
        assertThat(schemas.at("/NewReasonCodeBody/required"))
                .hasToString("[\"category\",\"code\",\"forAll\",\"label\"]");
        assertThat(schemas.get("ReasonCodeBody").has("required")).isFalse();
        assertThat(schemas.at("/ReasonCodeBody/properties/code/type").asString())
                .isEqualTo("integer");
        assertThat(schemas.at("/UserBody/properties/state/enum").toString()).contains("NOT_READY", "LOGOUT");
        JsonNode paths = api.document().get("paths");
        JsonNode category = paths.at("/~1finesse~1api~1ReasonCodes/get/parameters/0");
        assertThat(category.get("required").asBoolean()).isTrue();
        assertThat(category.at("/schema/enum").isEmpty()).isFalse();
        JsonNode upload = paths.at("/~1finesse~1api~1PhoneBook~1{book}~1Contacts~1csvFileContent/post");
        assertThat(upload.at("/requestBody/content").propertyNames()).contains("text/csv");
        assertThat(upload.at("/requestBody/description").asString()).contains("multipart/form-data", "datafile");
        assertThat(upload.get("responses").propertyNames()).contains("202").doesNotContain("200");
        paths.properties().stream()
                .filter(path -> !WITHOUT_EXAMPLE.matcher(path.getKey()).find())
                .forEach(path -> path.getValue().forEach(OpenApiIT::hasExamplesThatFit));
    }

    private static void hasExamplesThatFit(JsonNode operation) {
        String schema = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asString("")
                .replaceAll(".*/", "");
        if (!schema.isEmpty()) {
            JsonNode examples = api.document().at("/components/schemas/" + schema + "/examples");
            assertThat(examples.isEmpty()).as("no example of %s", schema).isFalse();
            examples.forEach(example ->
                    assertThat(api.mistakes(schema, example, false)).as(schema).isEmpty());
        }
    }

    /** Their names say who sends them, as the README beside them has it. */
    @Test
    void fitsAllPayloads() throws Exception {
        if (Files.isDirectory(PAYLOADS)) {
            for (Path file : files(PAYLOADS, ".xml")) {
                fits(
                        file,
                        root(file),
                        REQUEST.matcher(file.getFileName().toString()).matches());
            }
        }
        for (Path file : files(GOLDEN, ".xml")) {
            Element data = (Element) root(file).getElementsByTagName("data").item(0);
            for (Element object : Stream.of("Dialog", "user")
                    .flatMap(name -> Stream.of(data.getElementsByTagName(name).item(0)))
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList()) {
                fits(file, object, false);
            }
        }
    }

    @Test
    void fitsWhatTheServerAnswers() {
        FinesseHttp administrator = server.rest("administrator");
        for (String path : List.of(
                "/finesse/api/User/3001",
                "/finesse/api/Team/5000",
                "/finesse/api/Users",
                "/finesse/api/SystemInfo",
                "/finesse/api/ReasonCodes?category=NOT_READY",
                "/finesse/api/User/1/Dialogs")) {
            HttpResponse<String> json = FinesseHttp.send(administrator
                    .request(path)
                    .header("Accept", "application/json")
                    .GET()
                    .build());
            JsonNode instance = JsonMapper.shared().readTree(json.body());
            String resource =
                    json.statusCode() == 200 ? path.replaceAll("/finesse/api/|/?\\d+|\\?.*", "") : "ApiErrors";
            assertThat(api.schemas(resource, false))
                    .as(path)
                    .anySatisfy(schema ->
                            assertThat(api.mistakes(schema, instance, false)).isEmpty());
        }
    }

    @Test
    void hasAPageThatLoadsNothingFromElsewhere() {
        HttpResponse<String> page = server.rest().get("/finesse/api/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "connect-src 'self'");
        assertThat(server.rest().get("/finesse/api/docs/").body()).isEqualTo(page.body());
        assertThat(page.body()).doesNotContain("http:", "https:", "5.");
        for (String file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "start.js")) {
            HttpResponse<String> loaded = server.rest().get("/finesse/api/docs/" + file);
            assertThat(page.body()).contains("\"/finesse/api/docs/" + file);
            assertThat(loaded.statusCode()).isEqualTo(200);
            assertThat(loaded.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/");
        }
        assertThat(server.rest().get("/finesse/api/docs/swagger-ui.js").statusCode())
                .isEqualTo(404);
    }

    private static void fits(Path file, Element object, boolean isRequest) {
        String tag = object.getTagName();
        String root = tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1);
        boolean ofAnotherRelease =
                RECORDED.contains(file.getName(file.getNameCount() - 2).toString());
        assertThat(api.schemas(root, isRequest))
                .as("a schema for %s", file)
                .anySatisfy(schema -> assertThat(api.mistakes(schema, api.instance(schema, object), isRequest))
                        .filteredOn(mistake -> !(ofAnotherRelease && "required".equals(mistake.getKeyword())))
                        .as(file.toString())
                        .isEmpty());
    }

    private static Element root(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
