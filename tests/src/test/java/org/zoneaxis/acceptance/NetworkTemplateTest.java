package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zoneaxis.acceptance.Template.at;
import static org.zoneaxis.acceptance.Template.list;
import static org.zoneaxis.acceptance.Template.map;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.storage.figure.ObjectKey;
import org.zoneaxis.storage.figure.ObjectKeys;

/** Whether the content delivery network, as the template has it, fits the code behind it. */
class NetworkTemplateTest {

  private static final Map<String, Object> CLOUDFRONT =
      Map.of("Service", "cloudfront.amazonaws.com");

  private static Template template;
  private static Map<String, FunctionCode> code;

  @BeforeAll
  static void read() throws IOException {
    template = Template.read(PackagedFunction.ROOT.resolve("template.yaml"));
    code = FunctionCode.packaged(template);
  }

  @Test
  void aFunctionGivesUpBeforeTheNetworkInFrontOfItDoes() {
    int function = (Integer) template.ofFunction(template.properties("HttpFunction"), "Timeout");
    Object network = at(origin("function"), "CustomOriginConfig", "OriginReadTimeout");
    assertThat(function).isLessThan((Integer) network);
    assertThat(function).isEqualTo((int) PackagedFunction.TIME.toSeconds());
  }

  private static Map<String, Object> distribution() {
    return map(template.properties("Distribution").get("DistributionConfig"));
  }

  private static Map<String, Object> origin(String id) {
    return list(distribution().get("Origins")).stream()
        .map(Template::map)
        .filter(origin -> origin.get("Id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void objectsComeFromTheBucketAndOnlyWhatIsMissingFromTheFunction() {
    assertThat(list(distribution().get("CacheBehaviors"))).hasSize(1);
    Map<String, Object> objects = objects();
    assertThat(objects).containsEntry("PathPattern", "/p/*");
    Map<String, Object> group = map(list(at(distribution(), "OriginGroups", "Items")).get(0));
    assertThat(objects.get("TargetOriginId")).isEqualTo(group.get("Id"));
    assertThat(list(at(group, "Members", "Items")))
        .extracting(member -> map(member).get("OriginId"))
        .containsExactly("bucket", "function");
    assertThat(at(group, "FailoverCriteria", "StatusCodes", "Items")).isEqualTo(List.of(404));
    assertThat(at(distribution(), "DefaultCacheBehavior", "TargetOriginId")).isEqualTo("function");
    // The path of an object, as the code makes it.
    assertThat(
            new ObjectKeys(Figures.ALL)
                .parse("p/r2/mp-149/s-3f9a1c20/1_1_0/diffraction-kv200.svg")
                .map(ObjectKey::path))
        .hasValueSatisfying(path -> assertThat(path).startsWith("p/"));
  }

  /** The annotations of our controllers name the methods that they answer. */
  @Test
  void theNetworkPassesTheMethodsThatTheCodeAnswersAndNoUploadToAGroupOfOrigins() {
    List<Object> front = list(at(distribution(), "DefaultCacheBehavior", "AllowedMethods"));
    Set<String> answered =
        code.get("HttpFunction").texts("(?<=http/annotation/)(Get|Post|Put|Delete|Patch)");

    assertThat(answered).contains("Get", "Post");
    assertThat(front)
        .extracting(Object::toString)
        .containsAll(answered.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList());
    // A group of origins takes no others.
    assertThat(list(objects().get("AllowedMethods")))
        .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
  }

  private static Map<String, Object> objects() {
    return map(list(distribution().get("CacheBehaviors")).get(0));
  }

  /** What a property of a behaviour refers to. */
  private static Map<String, Object> policy(
      Map<String, Object> behaviour, String property, String configuration) {
    return map(template.properties(at(behaviour, property, "Ref").toString()).get(configuration));
  }

  @Test
  void theUrlAloneDecidesWhatIsCachedAndHostStaysWithTheNetwork() {
    Map<String, Object> front = map(distribution().get("DefaultCacheBehavior"));
    for (Map<String, Object> behaviour : List.of(objects(), front)) {
      Object key =
          policy(behaviour, "CachePolicyId", "CachePolicyConfig")
              .get("ParametersInCacheKeyAndForwardedToOrigin");
      assertThat(at(key, "CookiesConfig", "CookieBehavior")).isEqualTo("none");
      assertThat(at(key, "HeadersConfig", "HeaderBehavior")).isEqualTo("none");
      assertThat(at(key, "QueryStringsConfig", "QueryStringBehavior"))
          .isEqualTo(behaviour == front ? "all" : "none");
      assertThat(at(key, "EnableAcceptEncodingBrotli")).isEqualTo(true);
      assertThat(behaviour).containsEntry("Compress", true);
    }
    Map<String, Object> passed =
        policy(front, "OriginRequestPolicyId", "OriginRequestPolicyConfig");
    assertThat(at(passed, "CookiesConfig", "CookieBehavior")).isEqualTo("none");
    assertThat(at(passed, "HeadersConfig", "HeaderBehavior")).isEqualTo("allExcept");
    assertThat(at(passed, "HeadersConfig", "Headers")).isEqualTo(List.of("Host"));
  }

  /** Browsers ask the bucket itself, which has to hear what they ask and to allow it. */
  @Test
  void theBucketHearsAndAllowsQuestionsAboutOtherOrigins() {
    Map<String, Object> passed =
        policy(objects(), "OriginRequestPolicyId", "OriginRequestPolicyConfig");
    assertThat(at(passed, "CookiesConfig", "CookieBehavior")).isEqualTo("none");
    assertThat(at(passed, "QueryStringsConfig", "QueryStringBehavior")).isEqualTo("none");
    assertThat(at(passed, "HeadersConfig", "HeaderBehavior")).isEqualTo("whitelist");
    assertThat(list(at(passed, "HeadersConfig", "Headers")))
        .containsExactlyInAnyOrder(
            "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers");
    Object cors =
        policy(objects(), "ResponseHeadersPolicyId", "ResponseHeadersPolicyConfig")
            .get("CorsConfig");
    Map<String, Object> rule =
        map(list(at(template.properties("Bucket"), "CorsConfiguration", "CorsRules")).get(0));
    assertThat(rule.get("AllowedOrigins"))
        .isEqualTo(at(cors, "AccessControlAllowOrigins", "Items"));
    assertThat(rule.get("AllowedHeaders"))
        .isEqualTo(at(cors, "AccessControlAllowHeaders", "Items"));
    assertThat(list(rule.get("AllowedMethods"))).containsExactly("GET", "HEAD");
    assertThat(rule.get("MaxAge")).isEqualTo(at(cors, "AccessControlMaxAgeSec"));
  }

  @Test
  void noQueryGetsToTheCacheOrTheFunctionButThroughTheListOfNames() {
    Map<String, Object> front = map(distribution().get("DefaultCacheBehavior"));
    assertThat(list(front.get("FunctionAssociations")))
        .containsExactly(
            Map.of(
                "EventType",
                "viewer-request",
                "FunctionARN",
                Map.of("GetAtt", "KnownNames.FunctionARN")));
    assertThat(template.properties("KnownNames")).containsEntry("AutoPublish", true);
    assertThat(at(template.properties("KnownNames"), "FunctionConfig", "Runtime"))
        .isEqualTo("cloudfront-js-2.0");
  }

  @Test
  void aFirewallLimitsEachAddressWhereItCanBeUnlessOneParameterSaysNot() {
    assertThat(at(template.parameters(), "FirewallAcl", "Default")).isEqualTo("own");
    assertThat(distribution().get("WebACLId").toString())
        .isEqualTo(
            "{If=[HasOwnFirewall, {GetAtt=Firewall.Arn},"
                + " {If=[HasSharedFirewall, {Ref=FirewallAcl}, {Ref=AWS::NoValue}]}]}");
    assertThat(template.conditions().get("HasOwnFirewall").toString())
        .contains("FirewallAcl}, own", "IsHomeOfCloudFront");
    assertThat(template.conditions().get("HasSharedFirewall").toString()).contains("own", "none");
    assertThat(map(template.resources().get("Firewall")))
        .containsEntry("Condition", "HasOwnFirewall");
    Map<String, Object> firewall = template.properties("Firewall");
    assertThat(firewall).containsEntry("Scope", "CLOUDFRONT");
    assertThat(at(firewall, "DefaultAction").toString()).contains("Allow");
    assertThat(list(firewall.get("Rules")))
        .hasSize(2)
        .allSatisfy(
            rule -> {
              Map<String, Object> rate = map(at(rule, "Statement", "RateBasedStatement"));
              assertThat(rate).containsEntry("AggregateKeyType", "IP");
              assertThat(rate.get("Limit").toString()).endsWith("PerAddress}");
              Map<String, Object> answer = map(at(rule, "Action", "Block", "CustomResponse"));
              assertThat(answer).containsEntry("ResponseCode", 429);
              assertThat(answer.get("ResponseHeaders").toString()).contains("Retry-After");
              assertThat(map(firewall.get("CustomResponseBodies")))
                  .containsKey(answer.get("CustomResponseBodyKey").toString());
              assertThat(at(rule, "VisibilityConfig", "SampledRequestsEnabled")).isEqualTo(false);
            });
  }

  @Test
  void objectsGetThePolicyOfContentsThatTheCodeGivesThemAndPagesKeepTheirOwn() {
    Object objects =
        policy(objects(), "ResponseHeadersPolicyId", "ResponseHeadersPolicyConfig")
            .get("SecurityHeadersConfig");
    Object front =
        policy(
                map(distribution().get("DefaultCacheBehavior")),
                "ResponseHeadersPolicyId",
                "ResponseHeadersPolicyConfig")
            .get("SecurityHeadersConfig");

    String contents = at(objects, "ContentSecurityPolicy", "ContentSecurityPolicy").toString();
    assertThat(code.get("HttpFunction").texts(Pattern.quote(contents))).isNotEmpty();
    assertThat(at(objects, "ContentSecurityPolicy", "Override")).isEqualTo(false);
    // An answer of 304 has none, and would be given this one, which a browser then takes for the
    // page's.
    assertThat(map(front)).doesNotContainKey("ContentSecurityPolicy");
    for (Object headers : List.of(objects, front)) {
      assertThat(map(headers))
          .containsKeys("ContentTypeOptions", "ReferrerPolicy", "StrictTransportSecurity");
    }
  }

  @Test
  void nobodyButThisDistributionIsLetIntoTheBucketAndOnlyForObjects() {
    List<Map<String, Object>> allowed =
        list(at(template.properties("BucketPolicy"), "PolicyDocument", "Statement")).stream()
            .map(Template::map)
            .filter(statement -> statement.get("Effect").equals("Allow"))
            .toList();

    assertThat(allowed)
        .hasSize(2)
        .allSatisfy(
            statement -> {
              assertThat(at(statement, "Principal")).isEqualTo(CLOUDFRONT);
              assertThat(at(statement, "Condition", "StringEquals", "AWS:SourceArn").toString())
                  .endsWith("distribution/${Distribution}}");
            });
    assertThat(Template.resources(allowed, "s3:GetObject"))
        .containsExactly("{Sub=${Bucket.Arn}/p/*}");
    assertThat(Template.resources(allowed, "s3:ListBucket")).containsExactly("{GetAtt=Bucket.Arn}");
    assertThat(Template.actions(allowed)).containsExactly("s3:GetObject", "s3:ListBucket");
  }

  @Test
  void bothOriginsAreSignedForAndShieldedAndSoAreBothPermissionsForTheAlias() {
    for (String id : List.of("bucket", "function")) {
      Map<String, Object> origin = origin(id);
      String access = at(origin, "OriginAccessControlId", "GetAtt").toString().replace(".Id", "");
      Map<String, Object> control =
          map(at(template.properties(access), "OriginAccessControlConfig"));
      assertThat(control).containsEntry("SigningBehavior", "always");
      assertThat(control.get("OriginAccessControlOriginType"))
          .isEqualTo(id.equals("bucket") ? "s3" : "lambda");
      assertThat(at(origin, "OriginShield", "Enabled")).isEqualTo(true);
    }
    assertThat(template.ofType("AWS::Lambda::Permission").values())
        .allSatisfy(
            permission -> {
              assertThat(permission.get("FunctionName"))
                  .isEqualTo(Map.of("Ref", "HttpFunction.Alias"));
              assertThat(permission).containsEntry("Principal", "cloudfront.amazonaws.com");
              assertThat(permission.get("SourceArn").toString())
                  .contains("distribution/${Distribution}");
            })
        .extracting(permission -> permission.get("Action"))
        .containsExactlyInAnyOrder("lambda:InvokeFunctionUrl", "lambda:InvokeFunction");
  }

  @Test
  void errorsAreKeptShortlyAndThoseOfOursNotAtAll() {
    assertThat(list(distribution().get("CustomErrorResponses")))
        .isNotEmpty()
        .allSatisfy(
            response -> {
              int code = (Integer) map(response).get("ErrorCode");
              int kept = (Integer) map(response).get("ErrorCachingMinTTL");
              assertThat(kept).as("status " + code).isLessThanOrEqualTo(code >= 500 ? 0 : 10);
            })
        .extracting(response -> map(response).get("ErrorCode"))
        .contains(404, 500, 502, 503, 504);
  }

  @Test
  void accessLogsHoldNothingOfWhoAsked() {
    assertThat(list(template.properties("AccessLogDelivery").get("RecordFields")))
        .isNotEmpty()
        .doesNotContain(
            "c-ip",
            "c-port",
            "cs(User-Agent)",
            "cs(Referer)",
            "cs(Cookie)",
            "cs-uri-query",
            "x-forwarded-for",
            "c-country",
            "asn",
            "x-edge-request-id");
    assertThat(distribution()).doesNotContainKey("Logging");
  }
}
