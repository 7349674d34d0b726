package org.finessebridge.app.apierror;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.finessebridge.app.xml.XmlEncoding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Renders every refusal of a controller as {@code <ApiErrors>}. */
@RestControllerAdvice
class ApiErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrorAdvice.class);

    @ExceptionHandler
    ResponseEntity<ApiErrors> refused(FinesseApiException e) {
        return response(e.type(), new HttpHeaders(), e.errorData(), e.errorMessage());
    }

    @ExceptionHandler
    ResponseEntity<ApiErrors> notFound(NoHandlerFoundException e) {
        return response(ErrorType.NOT_FOUND, new HttpHeaders(), "", "The resource does not exist");
    }

    @ExceptionHandler
    ResponseEntity<ApiErrors> methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        return response(
                ErrorType.METHOD_NOT_ALLOWED, allow(e), e.getMethod(), "The resource does not have this method");
    }

    /** With what Spring answers beside the methods of controllers (RFC 9110, 10.2.1). */
    private static HttpHeaders allow(HttpRequestMethodNotSupportedException e) {
        Set<HttpMethod> methods = new LinkedHashSet<>();
        if (e.getSupportedHttpMethods() != null) {
            methods.addAll(e.getSupportedHttpMethods());
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        HttpHeaders headers = new HttpHeaders();
        headers.setAllow(methods);
        return headers;
    }

    @ExceptionHandler
    ResponseEntity<ApiErrors> unsupportedMediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        Optional<String> unknown = XmlEncoding.unknownIn(request.getContentType());
        if (unknown.isPresent()) {
            return response(
                    ErrorType.BAD_REQUEST,
                    new HttpHeaders(),
                    unknown.get(),
                    "the encoding " + unknown.get() + " is not supported");
        }
        return response(ErrorType.UNSUPPORTED_MEDIA_TYPE, e.getHeaders(), "Content-Type", "Send application/xml");
    }

    @ExceptionHandler
    ResponseEntity<ApiErrors> accessDenied(AccessDeniedException e) {
        return response(ErrorType.AUTHORIZATION_FAILURE, new HttpHeaders(), "", "UNAUTHORIZED");
    }

    /** The query, or a form, is none: {@code ?a=%zz}, or more parameters than anybody has. */
    @ExceptionHandler
    ResponseEntity<ApiErrors> malformedParameters(InvalidParameterException e) {
        return badRequest(e, "The parameters are malformed, or too many");
    }

    /** What Spring's firewall finds suspicious, and finds only when it is read. */
    @ExceptionHandler
    ResponseEntity<ApiErrors> suspicious(RequestRejectedException e) {
        return badRequest(e, "The request is malformed");
    }

    /** The body ends early, or is badly chunked, or the client is gone and hears no answer. */
    @ExceptionHandler
    ResponseEntity<ApiErrors> brokenBody(BadRequestException e) {
        return badRequest(e, "The body is malformed, or not complete");
    }

    /** Nobody hears the answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("A client was gone before its answer: {}", e.toString());
    }

    @ExceptionHandler
    ResponseEntity<ApiErrors> failed(Exception e) {
        int status = switch (e) {
            case ErrorResponse refusal -> refusal.getStatusCode().value();
            case HttpMessageNotReadableException unreadable -> ErrorType.BAD_REQUEST.status();
            case TypeMismatchException wrongType -> ErrorType.BAD_REQUEST.status();
            default -> ErrorType.INTERNAL_SERVER_ERROR.status();
        };
        if (status < ErrorType.INTERNAL_SERVER_ERROR.status()) {
            LOG.debug("Refused a request: {}", e.toString());
            ErrorType type = ErrorType.ofStatus(status);
            return response(type, new HttpHeaders(), "", type.wireName());
        }
        LOG.error("A request failed; this is a defect, please report it with this trace", e);
        return response(ErrorType.INTERNAL_SERVER_ERROR, new HttpHeaders(), "", "RUNTIME_EXCEPTION");
    }

    private static ResponseEntity<ApiErrors> badRequest(Exception e, String message) {
        LOG.debug("Refused a request: {}", e.toString());
        return response(ErrorType.BAD_REQUEST, new HttpHeaders(), "", message);
    }

    private static ResponseEntity<ApiErrors> response(
            ErrorType type, HttpHeaders headers, String errorData, String errorMessage) {
        HttpHeaders answer = new HttpHeaders();
        answer.addAll(headers);
        answer.remove(HttpHeaders.ACCEPT);
        answer.remove(HttpHeaders.CONTENT_TYPE);
        return ResponseEntity.status(type.status()).headers(answer).body(ApiErrors.of(type, errorData, errorMessage));
    }
}
