"""The darkroom's network has one way out, to three buckets."""

from tests.infra.resources import Templates, several


def test_no_way_leads_to_the_internet(templates: Templates) -> None:
    ways = {one["Type"] for one in templates.resources.values() if "EC2" in one["Type"]}

    assert ways == {
        "AWS::EC2::RouteTable",
        "AWS::EC2::SecurityGroup",
        "AWS::EC2::Subnet",
        "AWS::EC2::SubnetRouteTableAssociation",
        "AWS::EC2::VPC",
        "AWS::EC2::VPCEndpoint",
    }
    for subnet in templates.properties("AWS::EC2::Subnet").values():
        assert subnet["MapPublicIpOnLaunch"] is False


def test_the_gateway_reads_what_came_and_writes_pictures(
    templates: Templates,
) -> None:
    (gateway,) = templates.properties("AWS::EC2::VPCEndpoint").values()
    granted = {
        templates.spelled(place): one["Action"]
        for one in gateway["PolicyDocument"]["Statement"]
        for place in several(one["Resource"])
    }

    assert gateway["VpcEndpointType"] == "Gateway"
    assert len(gateway["RouteTableIds"]) == len(templates.of_type("AWS::EC2::Subnet"))
    assert granted == {
        "Inbox/*": ["s3:GetObject", "s3:GetObjectVersion"],
        "Originals/*": ["s3:GetObject", "s3:GetObjectVersion"],
        "Exports/*": ["s3:GetObject", "s3:GetObjectVersion"],
        "Pictures/*": "s3:PutObject",
        "Exports/in/finds/seen/*": "s3:PutObject",
        "Exports/out/pictures/*": "s3:PutObject",
    }


def test_nothing_comes_in_and_only_https_goes_out(templates: Templates) -> None:
    (group,) = templates.properties("AWS::EC2::SecurityGroup").values()
    (way,) = group["SecurityGroupEgress"]

    assert "SecurityGroupIngress" not in group
    assert (way["IpProtocol"], way["FromPort"], way["ToPort"]) == ("tcp", 443, 443)


def test_only_the_darkroom_is_in_it(templates: Templates) -> None:
    inside = [
        name
        for name, one in templates.properties("AWS::Lambda::Function").items()
        if "VpcConfig" in one
    ]

    assert inside == ["DarkroomFunction"]
