package org.finessebridge.app.apierror;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Renders every refusal of a controller as {@code <ApiErrors>}. */
@RestControllerAdvice
class ApiErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ApiErrorAdvice.class);

    @ExceptionHandler
    ResponseEntity<String> refused(FinesseApiException e) {
        return response(e.type(), new HttpHeaders(), e.errorData(), e.errorMessage());
    }

    @ExceptionHandler
    ResponseEntity<String> notFound(NoHandlerFoundException e) {
        return response(ErrorType.NOT_FOUND, new HttpHeaders(), "", "The resource does not exist");
    }

    @ExceptionHandler
    ResponseEntity<String> methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        return response(
                ErrorType.METHOD_NOT_ALLOWED,
                e.getHeaders(),
                e.getMethod(),
                "The resource does not have this method");
    }

    @ExceptionHandler
    ResponseEntity<String> unsupportedMediaType(HttpMediaTypeNotSupportedException e) {
        return response(
                ErrorType.UNSUPPORTED_MEDIA_TYPE,
                e.getHeaders(),
                "Content-Type",
                "Send application/xml");
    }

    @ExceptionHandler
    ResponseEntity<String> accessDenied(AccessDeniedException e) {
        return response(ErrorType.AUTHORIZATION_FAILURE, new HttpHeaders(), "", "UNAUTHORIZED");
    }

    @ExceptionHandler
    ResponseEntity<String> failed(Exception e) {
        log.error("A request failed; this is a defect, please report it with this trace", e);
        return response(
                ErrorType.INTERNAL_SERVER_ERROR, new HttpHeaders(), "", "RUNTIME_EXCEPTION");
    }

    private static ResponseEntity<String> response(
            ErrorType type, HttpHeaders headers, String errorData, String errorMessage) {
        HttpHeaders answer = new HttpHeaders();
        answer.addAll(headers);
        answer.remove(HttpHeaders.ACCEPT);
        answer.setContentType(MediaType.APPLICATION_XML);
        return ResponseEntity.status(type.status())
                .headers(answer)
                .body(ApiErrors.document(type, errorData, errorMessage));
    }
}
