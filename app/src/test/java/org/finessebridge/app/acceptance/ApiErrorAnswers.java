package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.http.HttpResponse;

/** What REST answers to a request that it refuses (guide, "API errors"). */
final class ApiErrorAnswers {

    private ApiErrorAnswers() {}

    static void assertError(HttpResponse<String> response, int status, String type, String data, String message) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElseThrow()).startsWith("application/xml");
        assertThatXml(response.body()).isEqualTo("""
                <ApiErrors>
                    <ApiError>
                        <ErrorData>%s</ErrorData>
                        <ErrorMessage>%s</ErrorMessage>
                        <ErrorType>%s</ErrorType>
                    </ApiError>
                </ApiErrors>
                """.formatted(data, message, type));
    }
}
